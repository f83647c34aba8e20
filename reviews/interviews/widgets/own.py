"""The note of one's own interview, and the answer to it."""

import streamlit as st

from reviews.interviews.own import OwnNote
from reviews.interviews.rules import NoteState
from workbench.ui.forms import field_error
from workbench.ui.prose import prose
from workbench.ui.tables import facts
from workbench.ui.words import day, moment

ANSWERS = {
    NoteState.AGREED: "I agree with the note",
    NoteState.CORRECTED: "I agree with it once what I write below is put beside it",
    NoteState.NOT_AGREED: "I do not agree with the note",
}


def show(note: OwnNote) -> None:
    """The note as it stands, and what was answered."""
    st.header(f"Interview held on {day(note.held_on)}")
    st.markdown(f"You are named in this review as {note.staff}, never by your name.")
    answer = "You have not answered it yet"
    if note.answered_at is not None:
        answer = f"{ANSWERS[note.state]} ({moment(note.answered_at)})"
        answer += ". The note was changed after that." if note.is_changed_since else ""
    words = [("Your words", note.words)] if note.words else []
    facts([("Note", note.note), ("Sent to you", moment(note.sent_at)), ("Your answer", answer), *words])


def ask(form: str, key: str) -> tuple[NoteState, str] | None:
    """The answer, outside a form. Given once the button is pressed."""
    st.caption("The note stays as it was written. What you write is kept beside it, in your own words.")
    state = st.radio("Your answer", list(ANSWERS), index=None, format_func=ANSWERS.__getitem__, key=f"{key}-state")
    field_error(form, "state")
    words = prose(form, "words", "What should be corrected, or what you do not agree with")
    if st.button("Send my answer", type="primary", key=f"{key}-send"):
        return state or NoteState.NOT_ANSWERED, words
    return None
