"""Interviews with staff."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from reviews.interviews.rules import NoteState, Prose, Purpose
from workbench.base import Record, Text, Utc, one_of


class Interview(Record, table=True):
    """A conversation with a member of staff. Nothing about discipline has a place here."""

    __tablename__ = "interview"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)  # the member of staff
    held_on: date | None = None  # empty: not held (ill, left, declined); the note says what was tried
    note_state: NoteState = Field(default=NoteState.NOT_ANSWERED, sa_type=one_of(NoteState))
    attempts: str = Field(default="", sa_type=Text)  # how agreement was sought, when the note is not agreed
    their_words: str = Field(default="", sa_type=Text)  # what they said of the note, as told to the reviewer
    events: str | None = Field(default=None, max_length=80)  # EDTF: when what was talked about took place
    events_as_written: str = Field(default="", max_length=200)
    grade: str = Field(default="", max_length=80)  # at the date of the events, as are the numbers
    months_in_post: int | None = None
    caseload: int | None = None  # people held
    workload: int | None = None  # per cent on the workload measure
    supervisions: int | None = None  # sessions in the six months before


class InterviewProse(Record, table=True):
    """The note of an interview, or the conditions at the time. Each is saved by itself while it is written."""

    __tablename__ = "interview_prose"
    __table_args__ = (sa.UniqueConstraint("interview_id", "prose"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    interview_id: str = Field(foreign_key="interview.id", index=True)
    prose: Prose = Field(sa_type=one_of(Prose))
    text: str = Field(default="", sa_type=Text)


class InterviewAttempt(Record, table=True):
    """One attempt to reach a member of staff, to hold the interview or to have its note agreed."""

    __tablename__ = "interview_attempt"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    interview_id: str = Field(foreign_key="interview.id", index=True)
    made_on: date
    purpose: Purpose = Field(sa_type=one_of(Purpose))
    words: str = Field(max_length=400)


class NoteReturn(Record, table=True):
    """That the note of an interview went back to the person interviewed, and what they answered themselves."""

    __tablename__ = "note_return"
    __table_args__ = (sa.UniqueConstraint("interview_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    interview_id: str = Field(foreign_key="interview.id")
    sent_at: datetime = Field(sa_type=Utc)
    state: NoteState = Field(default=NoteState.NOT_ANSWERED, sa_type=one_of(NoteState, "answer"))
    words: str = Field(default="", sa_type=Text)  # theirs, kept beside the note; the note stays as it is
    answered_at: datetime | None = Field(default=None, sa_type=Utc)
    note_version: int | None = None  # of the note that they answered
