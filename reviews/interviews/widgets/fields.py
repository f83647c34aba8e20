"""The short fields of an interview, and of an attempt to reach somebody."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.chronology.dates import ImpreciseDate
from reviews.interviews.queries import InterviewView
from reviews.interviews.rules import (
    AttemptDraft,
    InterviewDetails,
    InterviewDraft,
    NoteState,
    Purpose,
    Working,
    number_from,
)
from reviews.people.queries import StaffView
from workbench import clock
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.prose import prose
from workbench.ui.words import sentence

STATES, PURPOSES = list(NoteState), list(Purpose)
BOXES = {
    "months_in_post": "Time in post, in months",
    "caseload": "Caseload, in people held",
    "workload": "Workload measure, in per cent (100 is what a post is meant to hold)",
    "supervisions": "Supervision sessions in the six months before",
}


@dataclass(frozen=True)
class TypedInterview:
    """The short fields of an interview as typed."""

    person_id: str
    held_on: TypedDate
    note_state: NoteState
    attempts: str = ""
    events: str = ""
    grade: str = ""
    numbers: tuple[tuple[str, str], ...] = ()

    def details(self, their_words: str, attempts: str) -> InterviewDetails:
        """The details, with the prose that stands beside them. Raises `Invalid`, naming the field."""
        text = self.events.strip()
        events = ImpreciseDate.from_text(text, clock.today(), "events") if text else ImpreciseDate.undated()
        numbers = {field: number_from(typed, field) for field, typed in self.numbers}
        working = Working(events, self.grade, **numbers)
        return InterviewDetails(self.held_on.read(), self.note_state, attempts, their_words, working)

    def read(self) -> InterviewDraft:
        """A new interview. Raises `Invalid`, naming the field."""
        return InterviewDraft(self.person_id, self.held_on.read(), note_state=self.note_state, attempts=self.attempts)


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
    held_on = _ask_held_on(form, key, None)
    attempts = _text(form, key, "attempts", "What was tried, if it was not held", "")
    return TypedInterview(person_id or "", held_on, NoteState.NOT_ANSWERED, attempts)


def ask_details(form: str, key: str, interview: InterviewView) -> TypedInterview:
    """The short fields of an interview, filled in."""
    held_on = _ask_held_on(form, key, interview)
    st.markdown("**At the date of the events.** Leave empty what is not established.")
    working = interview.working
    was = "" if working.events.is_undated else working.events.as_written or working.events.in_words
    events = _text(form, key, "events", "When the events took place, such as May to July 2025", was, 200)
    grade = _text(form, key, "grade", "Grade", working.grade, 80)
    numbers = []
    for field, label in BOXES.items():
        value = getattr(working, field)
        numbers.append((field, _text(form, key, field, label, "" if value is None else str(value), 6)))
    state = interview.told_state
    if interview.answered_at is None:
        state = st.selectbox(
            "Do they agree the note?", STATES, STATES.index(state), format_func=sentence, key=f"{key}-note_state"
        )
    field_error(form, "note_state")
    return TypedInterview(interview.person_id, held_on, state, events=events, grade=grade, numbers=tuple(numbers))


def ask_prose(form: str, interview: InterviewView) -> tuple[str, str]:
    """What they corrected, unless they answered themselves, and what was tried. Kept while it is typed."""
    words = interview.their_words
    if interview.answered_at is None:
        words = prose(form, "their_words", "What they corrected, in their own words", value=words)
    tried = prose(form, "attempts", "What was tried, if no date of it is known", value=interview.attempts)
    return words, tried


@dataclass(frozen=True)
class TypedAttempt:
    """An attempt as typed."""

    made_on: TypedDate
    purpose: Purpose
    words: str

    def read(self) -> AttemptDraft:
        """The attempt. Raises `Invalid`, naming the field."""
        return AttemptDraft(self.made_on.read(), self.words, self.purpose)


def ask_attempt(form: str, key: str) -> TypedAttempt:
    """The fields of an attempt."""
    made_on = ask_date("Date of the attempt", key=f"{key}-made_on")
    field_error(form, "made_on")
    purpose = st.selectbox("What for", PURPOSES, format_func=sentence, key=f"{key}-purpose")
    return TypedAttempt(made_on, purpose, _text(form, key, "words", "How you tried", "", 400))


def _ask_held_on(form: str, key: str, interview: InterviewView | None) -> TypedDate:
    held_on = ask_date(
        "Date held",
        key=f"{key}-held_on",
        value=interview.held_on if interview else None,
        hint="Leave empty if it was not held, and say below what was tried.",
    )
    field_error(form, "held_on")
    return held_on


def _text(form: str, key: str, field: str, label: str, was: str, longest: int | None = None) -> str:
    typed = st.text_input(label, value=was, max_chars=longest, key=f"{key}-{field}")
    field_error(form, field)
    return typed or ""
