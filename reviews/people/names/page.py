"""Names, dates of birth and numbers: everything by which the person on probation may be found again."""

import streamlit as st

from reviews import frame
from reviews.people.names import commands, queries, widgets
from reviews.people.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import seen_version
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Names, dates of birth and numbers")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    record = queries.record_of(db, actor, case.id)

widgets.show(record)

if not can(actor, Permission.WRITE_NOTIFICATION, case):
    st.stop()

st.header("Add or correct a name")
chosen = widgets.choose_name(case.id, record.names)
form = f"name-{chosen.id if chosen else case.id}"
seen = seen_version(form, chosen.version) if chosen else 0
if typed := asked(form, "Save name", widgets.ask_name, chosen):
    with saving(form, done="Name saved") as db:
        if chosen:
            commands.change_name(db, actor, case.id, chosen.id, typed.read(), seen_version=seen)
        else:
            commands.add_name(db, actor, case.id, typed.read())

st.header("Add another date of birth")
if born := asked(form := f"birth-{case.id}", "Add date of birth", widgets.ask_birth):
    with saving(form, done="Date of birth added") as db:
        commands.add_birth(db, actor, case.id, born.read())

st.header("Add a number")
if number := asked(form := f"number-{case.id}", "Add number", widgets.ask_identifier):
    with saving(form, done="Number added") as db:
        commands.add_identifier(db, actor, case.id, number)

if record.names or record.births or record.identifiers:
    st.header("Remove what is not theirs")
    st.caption("A name no longer used is not removed: correct it, and say until when it was used.")
    if one := asked(form := f"not-theirs-{case.id}", "Remove", widgets.ask_which, record):
        with saving(form, done="Removed") as db:
            commands.remove(db, actor, case.id, one.id, seen_version=one.version)
