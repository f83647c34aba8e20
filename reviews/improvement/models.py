"""Improvements."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from reviews.improvement.rules import ImprovementLevel
from workbench.base import Json, Record, Text, one_of


class Improvement(Record, table=True):
    """One change that follows from a finding."""

    __tablename__ = "improvement"
    __table_args__ = (sa.UniqueConstraint("case_id", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    finding_id: str = Field(foreign_key="finding.id", index=True)
    number: int  # 1, 2, 3 … within the review
    what: str = Field(sa_type=Text)
    owner: str = Field(max_length=200)  # a role, never a name
    by_on: date
    how_known: str = Field(sa_type=Text)
    level: ImprovementLevel = Field(sa_type=one_of(ImprovementLevel))
    factor_ids: list[str] = Field(default_factory=list, sa_type=Json)  # of the finding's, which it is to change
    kinds: list[str] = Field(default_factory=list, sa_type=Json)  # of change, by their codes; its strength follows
