"""Mappings that were used."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Json, Record, Utc


class RememberedMapping(Record, table=True):
    """Which column was which in the files of one agency with one set of headings. It holds headings, and no row."""

    __tablename__ = "chronology_remembered_mapping"
    __table_args__ = (sa.UniqueConstraint("agency", "digest"),)

    agency: str = Field(max_length=120)  # as it was named with the file; empty where its rows name it
    digest: str = Field(max_length=64)  # of the headings, in order
    headings: list[str] = Field(default_factory=list, sa_type=Json)
    mapping: dict[str, Any] = Field(default_factory=dict, sa_type=Json)  # as `--map` reads it
    used_at: datetime = Field(sa_type=Utc)  # the last time
