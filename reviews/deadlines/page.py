"""Due date: when the review is due, why, and each time that was moved."""

import streamlit as st

from reviews import frame
from reviews.deadlines import commands, queries, widgets
from reviews.deadlines.reference import clocks
from reviews.permissions import Permission
from workbench.access import can
from workbench.accounts.directory import names_of
from workbench.db import reading
from workbench.ui.forms import form_key
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Due date")

with reading() as db:
    extensions = queries.extensions_of(db, actor, case.id)
    names = names_of(db, [item.granted_by_id for item in extensions])

widgets.show(case.due_on, clocks()["review"], extensions, names)

if not can(actor, Permission.ALLOCATE_CASE, case):
    st.caption("A countersigning manager for the region can extend it.")
    st.stop()

st.header("Give the review more time")
form = f"{widgets.FORM}-{case.id}"
say_what_was_refused(form)
with st.form(form_key(form)):
    typed = widgets.ask(form)
    submitted = st.form_submit_button("Extend the due date")

if submitted:
    with saving(form, done="Due date extended") as db:
        commands.extend(db, actor, case.id, widgets.read(typed))
