"""Versions of the vocabulary and the factors in each.

Triggers on both databases refuse to change or remove a row, and to add a factor to a version that has all of its own.
"""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Json, Record, Text


class TaxonomyVersion(Record, table=True):
    """A published version, by its name (2026-1)."""

    __tablename__ = "taxonomy_version"
    __table_args__ = (sa.UniqueConstraint("name"),)

    name: str = Field(max_length=12)
    published_on: date
    digest: str = Field(max_length=64)  # of its file: a published version that differs is refused
    size: int  # how many factors it has


class Factor(Record, table=True):
    """A factor as one version says it. `guid` and `code` stay the same in every version and are never used again."""

    __tablename__ = "factor"
    __table_args__ = (sa.UniqueConstraint("version_id", "code"), sa.UniqueConstraint("version_id", "guid"))

    version_id: str = Field(foreign_key="taxonomy_version.id", index=True)
    guid: str = Field(max_length=36, index=True)
    code: str = Field(max_length=12, index=True)
    position: int  # order within the version
    level: str = Field(max_length=60)
    is_about_reviews: bool = False  # about the review system itself, not about a case
    replaces: list[Any] = Field(default_factory=list, sa_type=Json)  # codes of the version before, split or merged here
    name: str = Field(max_length=200)
    definition: str = Field(default="", sa_type=Text)
    synonyms: list[Any] = Field(default_factory=list, sa_type=Json)  # words and phrases that people use for it
    notes: dict[str, Any] = Field(default_factory=dict, sa_type=Json)  # how to use it: `rules.Notes`, by name
