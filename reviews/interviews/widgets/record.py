"""Interviews read, chosen and written up."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import streamlit as st

from reviews.interviews.queries import InterviewView
from reviews.interviews.rules import Prose
from workbench.ui.autosave import autosaving_text
from workbench.ui.forms import error_of
from workbench.ui.tables import facts
from workbench.ui.words import moment

OPEN = "interview-open"
LABELS = {
    Prose.TRAINING: "Training that bore on the work",
    Prose.SUPERVISION: "Supervision received at the time",
    Prose.CONDITIONS: "Conditions at the time",
    Prose.NOTE: "What they said",
}
HINTS = {
    Prose.TRAINING: "What they had been trained in, and what they had not. It is saved while you type.",
    Prose.SUPERVISION: "How often, by whom in role, and what it was like. It is saved while you type.",
    Prose.CONDITIONS: "Anything else of how the work was: vacancies, moves, systems. It is saved while you type.",
    Prose.NOTE: "In their meaning. Questions of conduct and discipline have no place here. It is saved while you type.",
}
Save = Callable[[Prose, str, int], int]


def show(interviews: Sequence[InterviewView]) -> None:
    """Who was spoken to, and what they said."""
    if not interviews:
        st.caption("No interview is recorded yet.")
    for number, interview in enumerate(interviews, start=1):
        with st.expander(f"{number}. {interview.label}; note {interview.state_in_words}"):
            texts = [(LABELS[prose], interview.texts[prose]) for prose in Prose if prose is not Prose.NOTE]
            facts(
                [
                    ("At the time", "\n".join(interview.numbers) or "Not written yet"),
                    *((label, text) for label, text in texts if text),
                    (LABELS[Prose.NOTE], interview.note or "Not written yet"),
                    ("Their words on the note", interview.their_words or "—"),
                    ("Sent back to them", moment(interview.sent_at, "not through this service")),
                    ("What was tried", interview.attempts_in_words or "—"),
                ]
            )


def part(label: str, form: str) -> Any:
    """One part of an interview, folded away until it is wanted or was refused."""
    return st.expander(label, expanded=error_of(form) is not None)


def open_next(interview_id: str) -> None:
    """Have this interview chosen when the page is next drawn."""
    st.session_state[OPEN] = interview_id


def choose(interviews: Sequence[InterviewView]) -> InterviewView | None:
    """Which interview to write up, change or remove."""
    if not interviews:
        return None
    labels = {interview.id: f"{number}. {interview.label}" for number, interview in enumerate(interviews, start=1)}
    if st.session_state.get(OPEN) not in labels:
        st.session_state[OPEN] = None
    chosen = st.selectbox(
        "Interview to write up, change or remove",
        list(labels),
        format_func=labels.__getitem__,
        placeholder="Choose an interview",
        index=None,
        key=OPEN,
    )
    return next((interview for interview in interviews if interview.id == chosen), None)


def write_up(interview: InterviewView, save: Save) -> None:
    """The boxes for the conditions and the note."""
    for prose in Prose:
        autosaving_text(
            LABELS[prose],
            key=f"interview-{interview.id}-{prose}",
            value=interview.texts[prose],
            save=partial(save, prose),
            version=interview.text_versions[prose],
            help=HINTS[prose],
        )
