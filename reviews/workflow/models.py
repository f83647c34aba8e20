"""Moves between stages, countersignatures, and what each approved review adds to the national picture."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from reviews.findings.depth import Explains
from reviews.stages import Stage
from workbench.base import Record, Text, Utc, one_of


class Move(Record, table=True):
    """A review moved from one stage to another."""

    __tablename__ = "stage_move"
    __table_args__ = (sa.UniqueConstraint("case_id", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # 1, 2, 3 … within the review
    from_stage: Stage = Field(sa_type=one_of(Stage, "from_stage"))
    to_stage: Stage = Field(sa_type=one_of(Stage, "to_stage"))
    moved_by_id: str = Field(foreign_key="account.id")
    moved_at: datetime = Field(sa_type=Utc)
    reason: str = Field(default="", sa_type=Text)  # why it was returned or withdrawn


class Countersignature(Record, table=True):
    """The manager's signature under one text with its replies and answers. Another text needs another signature."""

    __tablename__ = "countersignature"
    __table_args__ = (sa.UniqueConstraint("case_id", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # of the move to quality assurance that was made with it
    edition_id: str = Field(foreign_key="edition.id")  # the frozen text
    signed_by_id: str = Field(foreign_key="account.id")
    signed_at: datetime = Field(sa_type=Utc)
    digest: str = Field(max_length=64)  # of the text and of the answers, together
    statement: str = Field(default="", sa_type=Text)


class ApprovedReview(Record, table=True):
    """What the nation counts of one approved review: no names, no text."""

    __tablename__ = "approved_review"
    __table_args__ = (sa.UniqueConstraint("case_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    approved_on: date = Field(index=True)
    quarter: str = Field(max_length=7, index=True)  # calendar quarter: 2026-Q4
    region: str = Field(max_length=60, index=True)
    offence: str = Field(max_length=120)  # the principal charge
    answer: str = Field(max_length=3)  # were all reasonable steps taken: yes or no
    qa_days: int | None = None  # calendar days from coming to QA to passing
    explains: Explains = Field(sa_type=one_of(Explains))  # how many of its concerns, as far as the system
    entries: int  # of its chronology
    entries_used: int  # in a finding


class ApprovedFactor(Record, table=True):
    """A factor found in one approved review: counted once a review, however many findings bear it."""

    __tablename__ = "approved_factor"
    __table_args__ = (sa.UniqueConstraint("case_id", "factor_guid"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    approved_on: date = Field(index=True)
    quarter: str = Field(max_length=7, index=True)
    region: str = Field(max_length=60, index=True)
    factor_guid: str = Field(max_length=36, index=True)  # the same in every version of the vocabulary
    factor_code: str = Field(max_length=12)
    factor_name: str = Field(max_length=200)
    level: str = Field(max_length=60, index=True)
