"""Interviews on screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from reviews.interviews.queries import InterviewView
from reviews.interviews.rules import InterviewDetails, InterviewDraft, NoteState, Prose
from reviews.people.queries import StaffView
from workbench.ui.autosave import autosaving_text
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.tables import facts
from workbench.ui.words import sentence

OPEN = "interview-open"
LABELS = {Prose.CONDITIONS: "Conditions at the time", Prose.NOTE: "What they said"}
HINTS = {
    Prose.CONDITIONS: "Time in post, training, supervision, caseload. It is saved while you type.",
    Prose.NOTE: "In their meaning. Questions of conduct have no place here. It is saved while you type.",
}
Save = Callable[[Prose, str, int], int]


@dataclass(frozen=True)
class TypedInterview:
    """The short fields of an interview as typed."""

    person_id: str
    held_on: TypedDate
    note_state: NoteState
    attempts: str

    def details(self) -> InterviewDetails:
        """The details. Raises `Invalid`, naming the field."""
        return InterviewDetails(self.held_on.read(), self.note_state, self.attempts)

    def read(self) -> InterviewDraft:
        """A new interview. Raises `Invalid`, naming the field."""
        return InterviewDraft(self.person_id, self.held_on.read(), note_state=self.note_state, attempts=self.attempts)


def show(interviews: Sequence[InterviewView]) -> None:
    """Who was spoken to, and what they said."""
    if not interviews:
        st.caption("No interview is recorded yet.")
    for number, interview in enumerate(interviews, start=1):
        with st.expander(f"{number}. {interview.label}; note {interview.note_state}"):
            facts(
                [
                    (LABELS[Prose.CONDITIONS], interview.conditions or "Not written yet"),
                    (LABELS[Prose.NOTE], interview.note or "Not written yet"),
                    ("What was tried", interview.attempts or "—"),
                ]
            )


def ask_new(form: str, key: str, staff: Sequence[StaffView]) -> TypedInterview:
    """The fields of a new interview."""
    labels = {member.id: member.label for member in staff}
    person_id = st.selectbox(
        "Member of staff",
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        placeholder="Choose by role and number",
        key=f"{key}-person",
    )
    field_error(form, "person_id")
    return _ask_details(form, key, person_id or "", None)


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
    texts = {Prose.CONDITIONS: interview.conditions, Prose.NOTE: interview.note}
    for prose, text in texts.items():
        autosaving_text(
            LABELS[prose],
            key=f"interview-{interview.id}-{prose}",
            value=text,
            save=partial(save, prose),
            version=interview.text_versions[prose],
            help=HINTS[prose],
        )


def ask_details(form: str, key: str, interview: InterviewView) -> TypedInterview:
    """The short fields of an interview, filled in."""
    return _ask_details(form, key, interview.person_id, interview)


def _ask_details(form: str, key: str, person_id: str, interview: InterviewView | None) -> TypedInterview:
    held_on = ask_date(
        "Date held",
        key=f"{key}-held_on",
        value=interview.held_on if interview else None,
        hint="Leave empty if it was not held, and say below what was tried.",
    )
    field_error(form, "held_on")
    states = list(NoteState)
    note_state = st.selectbox(
        "Do they agree the note?",
        states,
        index=states.index(interview.note_state if interview else NoteState.NOT_ANSWERED),
        format_func=sentence,
        key=f"{key}-note_state",
    )
    field_error(form, "note_state")
    attempts = st.text_area(
        "What was tried, to hold it or to have the note agreed (if anything)",
        value=interview.attempts if interview else "",
        key=f"{key}-attempts",
    )
    field_error(form, "attempts")
    return TypedInterview(person_id, held_on, note_state, attempts or "")
