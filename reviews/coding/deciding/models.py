"""Decisions between two codings of a finding."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Json, Record, Text


class CodingDecision(Record, table=True):
    """What a third person decided between two codings, and why. It changes nothing in the review."""

    __tablename__ = "coding_decision"
    __table_args__ = (sa.UniqueConstraint("coding_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    coding_id: str = Field(foreign_key="second_coding.id")
    decided_by_id: str = Field(foreign_key="account.id")
    agreed: list[Any] = Field(default_factory=list, sa_type=Json)  # guids of the factors decided on
    reason: str = Field(sa_type=Text)
