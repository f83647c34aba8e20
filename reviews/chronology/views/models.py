"""Choices of entries, kept under a name."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Json, Record


class SavedView(Record, table=True):
    """A choice of entries that somebody gave a name: for themselves, or for everybody who works on the review."""

    __tablename__ = "chronology_view"
    __table_args__ = (sa.UniqueConstraint("case_id", "account_id", "name"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    account_id: str = Field(foreign_key="account.id", index=True)  # who keeps it
    name: str = Field(max_length=60)
    is_shared: bool = False  # everybody who may read the review may use it
    choice: dict[str, Any] = Field(default_factory=dict, sa_type=Json)  # `rules.as_plain` of the filter
