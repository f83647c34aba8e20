"""The judgement on reasonable steps, and what it relies on."""

import sqlalchemy as sa
from sqlmodel import Field

from reviews.judgement.rules import Answer
from workbench.base import Record, Text, one_of


class Judgement(Record, table=True):
    """One for each review. While it is being written the answer may still be empty; a review cannot leave so."""

    __tablename__ = "judgement"
    __table_args__ = (sa.UniqueConstraint("case_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    answer: Answer | None = Field(default=None, sa_type=one_of(Answer))
    reasons: str = Field(default="", sa_type=Text)


class JudgementGround(Record, table=True):
    """An entry or a finding that the judgement relies on."""

    __tablename__ = "judgement_ground"
    __table_args__ = (sa.CheckConstraint("(entry_id IS NULL) <> (finding_id IS NULL)", name="one_thing"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    judgement_id: str = Field(foreign_key="judgement.id", index=True)
    entry_id: str | None = Field(default=None, foreign_key="chronology_entry.id")
    finding_id: str | None = Field(default=None, foreign_key="finding.id")
