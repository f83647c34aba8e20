"""Rows of the chronology that somebody is still writing."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from reviews.chronology.grid.rules import Part
from workbench.base import Json, Record, Text, one_of


class UnsentRows(Record, table=True):
    """Rows of a chronology that somebody is still writing, kept so that nothing is lost. Only they can read them.

    They are no part of the review, nor of its record, until they are added or saved.
    """

    __tablename__ = "chronology_unsent_rows"
    __table_args__ = (sa.UniqueConstraint("case_id", "account_id", "part"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    account_id: str = Field(foreign_key="account.id", index=True)
    part: Part = Field(sa_type=one_of(Part))
    rows: list[dict[str, Any]] = Field(default_factory=list, sa_type=Json)  # each with its cells as they are typed
    text: str = Field(default="", sa_type=Text)  # what was pasted and is not yet divided into rows
