"""People: the person on probation under every name, the victims, and the staff whose work is looked at."""

import streamlit as st

from reviews import frame
from reviews.people import commands, queries, widgets
from reviews.permissions import Permission
from workbench.access import Role, can
from workbench.accounts.directory import holding
from workbench.db import reading
from workbench.ui.forms import form_key
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("People")

with reading() as db:
    people = queries.people_of(db, actor, case.id)
    accounts = holding(db, Role.PRACTITIONER, case.region)

widgets.show(people)

if can(actor, Permission.WRITE_PEOPLE, case):
    say_what_was_refused(widgets.STAFF)
    key = form_key(widgets.STAFF)
    with st.form(key):
        st.markdown("**Add a member of staff**")
        staff = widgets.ask_staff(key, accounts)
        submitted = st.form_submit_button("Add member of staff")
    if submitted:
        with saving(widgets.STAFF, done="Member of staff added") as db:
            commands.add_staff(db, actor, case.id, staff)

if can(actor, Permission.WRITE_NOTIFICATION, case):
    say_what_was_refused(widgets.ALIAS)
    key = form_key(widgets.ALIAS)
    with st.form(key):
        st.markdown("**Add another name of the person on probation**")
        alias = widgets.ask_alias(key)
        submitted = st.form_submit_button("Add name")
    if submitted:
        with saving(widgets.ALIAS, done="Name added") as db:
            commands.add_alias(db, actor, case.id, alias)
    key = form_key(widgets.VICTIM)
    with st.form(key):
        st.markdown("**Add a victim**")
        victim = widgets.ask_victim(key)
        submitted = st.form_submit_button("Add victim")
    if submitted:
        with saving(widgets.VICTIM, done="Victim added") as db:
            commands.add_victim(db, actor, case.id, victim)
