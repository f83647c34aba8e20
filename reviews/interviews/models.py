"""Interviews with staff."""

from datetime import date

from sqlmodel import Field

from reviews.interviews.rules import NoteState
from workbench.base import Record, Text, one_of


class Interview(Record, table=True):
    """A conversation with a member of staff. Nothing about discipline has a place here."""

    __tablename__ = "interview"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)  # the member of staff
    held_on: date | None = None  # empty: not held (ill, left, declined); the note says what was tried
    conditions: str = Field(default="", sa_type=Text)  # time in post, training, supervision, caseload at the time
    note: str = Field(default="", sa_type=Text)  # what they said, in their meaning
    note_state: NoteState = Field(default=NoteState.NOT_ANSWERED, sa_type=one_of(NoteState))
    attempts: str = Field(default="", sa_type=Text)  # how agreement was sought, when the note is not agreed
