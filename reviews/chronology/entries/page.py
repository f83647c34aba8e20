"""Add or change an entry of the chronology, and say who knew of it."""

import streamlit as st

from reviews import frame
from reviews.chronology.entries import commands, counting, widgets
from reviews.chronology.kinds import widgets as kind_form
from reviews.chronology.knowledge.commands import change_who_knew, say_who_knew_of, withdraw_who_knew
from reviews.chronology.knowledge.widgets import one as knowledge_form
from reviews.chronology.ways import WAYS
from reviews.people.queries import staff_of
from reviews.permissions import Permission
from workbench.access import can
from workbench.clock import today
from workbench.db import reading
from workbench.ui.forms import seen_version
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Add or change entries")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    agencies, staff = counting.agencies_named(db, actor, case.id), staff_of(db, actor, case.id)

if not can(actor, Permission.WRITE_CHRONOLOGY, case):
    st.info("You can read this chronology. Changing it is for the reviewer, while the review is being written.")
    st.stop()

entry = widgets.choose(actor, case.id)
if entry is None:
    form = f"entry-{case.id}"
    kind = kind_form.ask(form)
    if typed := asked(form, "Add entry", widgets.ask, agencies):
        with saving(form, done="Entry added") as db:
            commands.add_entry(db, actor, case.id, typed.read(today(), kind))
    st.stop()

form = f"entry-{entry.id}"
seen = seen_version(form, entry.version)
kind = kind_form.ask(form, entry.kind, entry.details)
if typed := asked(form, "Save changes", widgets.ask, agencies, entry):
    with saving(form, done="Entry changed") as db:
        commands.change_entry(db, actor, case.id, entry.id, typed.read(today(), kind), seen)
if st.button("Remove this entry", key=f"{form}-remove"):
    with saving(form, done="Entry removed") as db:
        commands.remove_entry(db, actor, case.id, entry.id, seen)
known = knowledge_form.choose(entry.id, entry.known_to)
form = f"knowledge-{known.id if known else entry.id}"
seen = seen_version(form, known.version if known else 0)
if typed := asked(form, "Save who knew", knowledge_form.ask, known, agencies, staff):
    with saving(form, done="Who knew is recorded") as db:
        if known:
            change_who_knew(db, actor, case.id, known.id, typed.read_one(today()), seen)
        else:
            say_who_knew_of(db, actor, case.id, [entry.id], typed.read(today()))
if known and st.button("Withdraw this", key=f"{form}-withdraw"):
    with saving(form, done="Withdrawn: it is not established") as db:
        withdraw_who_knew(db, actor, case.id, known.id)
