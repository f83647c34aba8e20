"""Suggestions of factors, as they were offered and what became of each."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from reviews.findings.suggesting.rules import State
from workbench.base import Json, Record, Utc, one_of


class Suggestion(Record, table=True):
    """A factor that the words of a finding suggested to somebody, with its score and its reasons."""

    __tablename__ = "finding_suggestion"
    __table_args__ = (sa.UniqueConstraint("case_id", "offered_to_id", "about", "factor_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    offered_to_id: str = Field(foreign_key="account.id", index=True)
    about: str = Field(default="", max_length=36, index=True)  # the finding; empty: one they were still writing
    factor_id: str = Field(foreign_key="factor.id", index=True)
    place: int  # 1 for the first of those offered together
    score: float
    because: list[Any] = Field(default_factory=list, sa_type=Json)  # the words that said so
    made_by: list[Any] = Field(default_factory=list, sa_type=Json)  # the rules that said so
    engine: str = Field(max_length=40)  # its version, and that of what was learned
    state: State = Field(sa_type=one_of(State))
    decided_by_id: str | None = Field(default=None, foreign_key="account.id")
    decided_at: datetime | None = Field(default=None, sa_type=Utc)
