"""Answers to warnings."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from reviews.chronology.warnings.rules import AnswerKind
from workbench.base import Json, Record, Text, Utc, one_of


class WarningAnswer(Record, table=True):
    """What the reviewer said to one warning, with the warning as it then stood. It is kept when it is taken back."""

    __tablename__ = "warning_answer"
    __table_args__ = (
        sa.UniqueConstraint("case_id", "warning_id", "number"),
        sa.CheckConstraint("(reopened_at IS NULL) = (reopened_by_id IS NULL)", name="reopened_by_somebody"),
    )

    case_id: str = Field(foreign_key="review_case.id", index=True)
    warning_id: str = Field(max_length=24)  # the same for the same rule and the same that raised it
    number: int  # 1, 2, 3 … of the answers to this warning
    rule: str = Field(max_length=60)  # the code of the rule
    name: str = Field(max_length=200)  # the rule's name at that time
    says: str = Field(sa_type=Text)  # what the warning said the record shows
    since: date | None = None  # the length of time it is about; empty where it is about one day
    until: date | None = None
    entry_ids: list[str] = Field(default_factory=list, sa_type=Json)  # the entries that raised it
    digest: str = Field(max_length=64)  # of the facts it rested on: with other facts the answer is asked for again
    kind: AnswerKind = Field(sa_type=one_of(AnswerKind))
    words: str = Field(default="", sa_type=Text)  # empty where a finding is to say it
    answered_by_id: str = Field(foreign_key="account.id")
    answered_at: datetime = Field(sa_type=Utc)
    reopened_by_id: str | None = Field(default=None, foreign_key="account.id")
    reopened_at: datetime | None = Field(default=None, sa_type=Utc)  # when it was taken back; empty: it stands
    reopened_why: str = Field(default="", sa_type=Text)
