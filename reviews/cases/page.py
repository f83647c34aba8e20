"""Notification: what is charged, who does the work, when it is due, and what became of the charges."""

import streamlit as st

from reviews import frame
from reviews.cases import commands, widgets
from reviews.permissions import Permission
from workbench.access import Role, can
from workbench.accounts.directory import holding, names_of
from workbench.db import reading
from workbench.ui.forms import form_key
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Notification")

with reading() as db:
    names = names_of(db, (case.reviewer_id, case.countersigner_id))
    reviewers = holding(db, Role.REVIEWER, case.region)
    managers = holding(db, Role.COUNTERSIGNER, case.region)

widgets.show(case, names)

if can(actor, Permission.ALLOCATE_CASE, case):
    st.header("Who does the work")
    form = f"{widgets.ALLOCATION}-{case.id}"
    say_what_was_refused(form)
    with st.form(form_key(form)):
        reviewer, countersigner = widgets.ask_allocation(form, case, reviewers, managers)
        allocated = st.form_submit_button("Save who does the work")
    if allocated:
        with saving(form, done="Saved who does the work") as db:
            commands.allocate(db, actor, case.id, reviewer_id=reviewer, countersigner_id=countersigner)

if can(actor, Permission.RECORD_OUTCOME, case):
    st.header("Outcome of a charge")
    form = f"{widgets.OUTCOME}-{case.id}"
    say_what_was_refused(form)
    with st.form(form_key(form)):
        offence_id, outcome, on = widgets.ask_outcome(form, case)
        recorded = st.form_submit_button("Record the outcome")
    if recorded:
        with saving(form, done="Outcome recorded") as db:
            commands.record_outcome(db, actor, case.id, offence_id, outcome, on.read())

if can(actor, Permission.RESTRICT_CASE, case):
    st.header("Who may open it")
    form = f"{widgets.RESTRICTION}-{case.id}"
    say_what_was_refused(form)
    is_restricted = widgets.ask_restriction(form_key(form), case)
    if is_restricted != case.is_restricted and st.button("Save who may open it"):
        with saving(form, done="Saved who may open it") as db:
            commands.restrict(db, actor, case.id, is_restricted)
