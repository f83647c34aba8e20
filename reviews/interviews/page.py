"""Interviews: who was spoken to, the conditions they worked in at the time, and what they said."""

import streamlit as st

from reviews import frame
from reviews.interviews import commands, queries
from reviews.interviews.widgets import fields, record
from reviews.people.queries import staff_of
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading, transaction
from workbench.ui.forms import seen_version
from workbench.ui.saving import asked, saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Interviews")

with reading() as db:
    interviews = queries.interviews_of(db, actor, case.id)
    staff = staff_of(db, actor, case.id)

record.show(interviews)
if not can(actor, Permission.WRITE_INTERVIEWS, case):
    st.stop()

st.header("Record an interview")
frame.link("people", case.id, "Add a member of staff who is not listed")
form = f"interview-{case.id}"
if typed := asked(form, "Add interview", fields.ask_new, staff):
    made = []
    with saving(form, done="Interview added. Write it up below.", then=lambda: record.open_next(made[0])) as db:
        made.append(commands.add_interview(db, actor, case.id, typed.read()))

if (chosen := record.choose(interviews)) is None:
    st.stop()


def save(prose, text, version):
    with transaction() as db:
        return commands.save_prose(db, actor, case.id, chosen.id, prose, text, version)


record.write_up(chosen, save)
form, attempt, back = f"interview-{chosen.id}", f"attempt-{chosen.id}", f"send-note-{chosen.id}"
seen, words = seen_version(form, chosen.version), fields.ask_prose(form, chosen)
if typed := asked(form, "Save changes", fields.ask_details, chosen):
    with saving(form, done="Interview changed") as db:
        commands.change_interview(db, actor, case.id, chosen.id, typed.details(*words), seen_version=seen)
with record.part("Record an attempt to reach them", attempt):
    if typed := asked(attempt, "Add attempt", fields.ask_attempt):
        with saving(attempt, done="Attempt recorded") as db:
            commands.add_attempt(db, actor, case.id, chosen.id, typed.read())
say_what_was_refused(back)
if st.button("Send the note back to them", key=back):
    with saving(back, done="Sent. They find it under Reports to read.") as db:
        commands.send_note(db, actor, case.id, chosen.id)
if st.button("Remove this interview", key=f"{form}-remove"):
    with saving(form, done="Interview removed") as db:
        commands.remove_interview(db, actor, case.id, chosen.id)
