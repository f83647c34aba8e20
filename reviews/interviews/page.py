"""Interviews: who was spoken to, the conditions they worked in at the time, and what they said."""

import streamlit as st

from reviews import frame
from reviews.interviews import commands, queries, widgets
from reviews.people.queries import staff_of
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading, transaction
from workbench.ui.forms import form_key, seen_version
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Interviews")

with reading() as db:
    interviews = queries.interviews_of(db, actor, case.id)
    staff = staff_of(db, actor, case.id)

widgets.show(interviews)
if not can(actor, Permission.WRITE_INTERVIEWS, case):
    st.stop()

st.header("Record an interview")
frame.link("people", case.id, "Add a member of staff who is not listed")
form = f"interview-{case.id}"
say_what_was_refused(form)
with st.form(form_key(form)):
    typed = widgets.ask_new(form, form_key(form), staff)
    submitted = st.form_submit_button("Add interview")
if submitted:
    made = []
    with saving(form, done="Interview added. Write it up below.", then=lambda: widgets.open_next(made[0])) as db:
        made.append(commands.add_interview(db, actor, case.id, typed.read()))

chosen = widgets.choose(interviews)
if chosen is None:
    st.stop()


def save(prose, text, version):
    with transaction() as db:
        return commands.save_prose(db, actor, case.id, chosen.id, prose, text, version)


widgets.write_up(chosen, save)
form = f"interview-{chosen.id}"
seen = seen_version(form, chosen.version)
say_what_was_refused(form)
with st.form(form_key(form)):
    typed = widgets.ask_details(form, form_key(form), chosen)
    submitted = st.form_submit_button("Save changes")
if submitted:
    with saving(form, done="Interview changed") as db:
        commands.change_interview(db, actor, case.id, chosen.id, typed.details(), seen_version=seen)
if st.button("Remove this interview", key=f"{form}-remove"):
    with saving(form, done="Interview removed") as db:
        commands.remove_interview(db, actor, case.id, chosen.id)
