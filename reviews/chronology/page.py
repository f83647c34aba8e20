"""Chronology: what happened, by agency and source; who knew of it, and when."""

import streamlit as st

from reviews import frame
from reviews.chronology import widgets
from reviews.chronology.entries import commands, queries
from reviews.chronology.entries import widgets as entry_form
from reviews.chronology.importing import widgets as importing
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.knowledge import widgets as knowledge_form
from reviews.chronology.knowledge.commands import change_who_knew, say_who_knew, withdraw_who_knew
from reviews.permissions import Permission
from workbench.access import can
from workbench.clock import today
from workbench.db import reading
from workbench.ui.forms import seen_version
from workbench.ui.saving import saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Chronology")
with reading() as db:
    entries = queries.entries_of(db, actor, case.id)
widgets.show(entries)
may_write = can(actor, Permission.WRITE_CHRONOLOGY, case)
doing = widgets.choose_what_to_do(case.id, entries, may_write=may_write)
widgets.read(doing, actor, case.id, entries)
if doing == widgets.ADD:
    form = f"entry-{case.id}"
    if typed := widgets.asked(form, "Add entry", entry_form.ask, entries):
        with saving(form, done="Entry added") as db:
            commands.add_entry(db, actor, case.id, typed.read(today()))
elif doing == widgets.IMPORT:
    form = f"import-{case.id}"
    if found := importing.ask(form, actor, case.id):
        with saving(form, done="File taken in") as db:
            import_chronology(db, actor, case.id, found)
elif doing == widgets.CHANGE and (entry := entry_form.choose(entries)):
    form = f"entry-{entry.id}"
    seen = seen_version(form, entry.version)
    if typed := widgets.asked(form, "Save changes", entry_form.ask, entries, entry):
        with saving(form, done="Entry changed") as db:
            commands.change_entry(db, actor, case.id, entry.id, typed.read(today()), seen)
    if st.button("Remove this entry", key=f"{form}-remove"):
        with saving(form, done="Entry removed") as db:
            commands.remove_entry(db, actor, case.id, entry.id, seen)
    known = knowledge_form.choose(entry.id, entry.known_to)
    form = f"knowledge-{known.id if known else entry.id}"
    seen = seen_version(form, known.version if known else 0)
    if typed := widgets.asked(form, "Save who knew", knowledge_form.ask, known):
        with saving(form, done="Who knew is recorded") as db:
            if known:
                change_who_knew(db, actor, case.id, known.id, typed.read(today()), seen)
            else:
                say_who_knew(db, actor, case.id, entry.id, typed.read(today()))
    if known and st.button("Withdraw this", key=f"{form}-withdraw"):
        with saving(form, done="Withdrawn: it is not established") as db:
            withdraw_who_knew(db, actor, case.id, known.id)
