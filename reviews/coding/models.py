"""Findings that are coded a second time, as they stood when they were drawn."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from reviews.coding.rules import How
from reviews.findings.rules import FindingKind
from workbench.base import Json, Record, Text, Utc, one_of


class SecondCoding(Record, table=True):
    """A finding given to a second coder. The first coding is frozen in it, whatever becomes of the finding."""

    __tablename__ = "second_coding"
    __table_args__ = (
        sa.UniqueConstraint("finding_id"),
        sa.CheckConstraint("coded_at IS NULL OR coder_id IS NOT NULL", name="coded_by_somebody"),
        sa.CheckConstraint("coder_id IS NULL OR coder_id <> first_coder_id", name="two_people"),
    )

    case_id: str = Field(foreign_key="review_case.id", index=True)
    finding_id: str = Field(foreign_key="finding.id")
    region: str = Field(max_length=60, index=True)
    how: How = Field(sa_type=one_of(How))
    drawn_by_id: str = Field(foreign_key="account.id")
    kind: FindingKind = Field(sa_type=one_of(FindingKind))
    title: str = Field(max_length=200)
    what: str = Field(sa_type=Text)
    why: str = Field(sa_type=Text)
    rests_on: list[Any] = Field(default_factory=list, sa_type=Json)  # in words, one for each ground
    first: list[Any] = Field(default_factory=list, sa_type=Json)  # guids of the factors that stood on it
    first_coder_id: str = Field(foreign_key="account.id", index=True)
    digest: str = Field(max_length=64)  # of all that is frozen
    coder_id: str | None = Field(default=None, foreign_key="account.id", index=True)
    second: list[Any] = Field(default_factory=list, sa_type=Json)  # guids chosen by the second coder so far
    coded_at: datetime | None = Field(default=None, sa_type=Utc, index=True)  # from then on `second` stays as it is
    given_back_by: list[Any] = Field(default_factory=list, sa_type=Json)  # accounts that knew the finding after all
