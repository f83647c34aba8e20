"""My interview note: the person interviewed reads the note of what they said, and agrees or corrects it."""

import streamlit as st

from reviews import frame
from reviews.interviews import commands
from reviews.interviews.own import own_notes
from reviews.interviews.widgets import own
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import form_key
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_OWN_NOTE)
frame.title("My interview note")
st.markdown("The interview is about the work and how it was organised. It is no part of any process about conduct.")

with reading() as db:
    notes = own_notes(db, actor, case.id)

if not notes:
    st.info("No note has been sent to you yet. It is listed under Reports to read when it is.")
for note in notes:
    own.show(note)
    if not can(actor, Permission.ANSWER_NOTE, case):
        continue
    form = f"my-note-{note.interview_id}"
    say_what_was_refused(form)
    if answer := own.ask(form, form_key(form)):
        with saving(form, done="Thank you. Your answer now stands beside the note.") as db:
            commands.answer_note(db, actor, case.id, note.interview_id, *answer, note.note_version)
