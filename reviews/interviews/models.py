"""Interviews with staff."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from reviews.interviews.rules import NoteState, Prose
from workbench.base import Record, Text, one_of


class Interview(Record, table=True):
    """A conversation with a member of staff. Nothing about discipline has a place here."""

    __tablename__ = "interview"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)  # the member of staff
    held_on: date | None = None  # empty: not held (ill, left, declined); the note says what was tried
    note_state: NoteState = Field(default=NoteState.NOT_ANSWERED, sa_type=one_of(NoteState))
    attempts: str = Field(default="", sa_type=Text)  # how agreement was sought, when the note is not agreed


class InterviewProse(Record, table=True):
    """The note of an interview, or the conditions at the time. Each is saved by itself while it is written."""

    __tablename__ = "interview_prose"
    __table_args__ = (sa.UniqueConstraint("interview_id", "prose"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    interview_id: str = Field(foreign_key="interview.id", index=True)
    prose: Prose = Field(sa_type=one_of(Prose))
    text: str = Field(default="", sa_type=Text)
