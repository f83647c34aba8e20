"""The next version of the vocabulary while it is drafted and consulted on."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from taxonomy.vocabulary.drafting.rules import DraftStage
from workbench.base import Json, Record, Text, one_of


class VocabularyDraft(Record, table=True):
    """A version that is not published yet. There is one at a time."""

    __tablename__ = "taxonomy_draft"

    name: str = Field(max_length=12)  # of the version that it is to be: 2026-2
    based_on_id: str = Field(foreign_key="taxonomy_version.id", index=True)
    stage: DraftStage = Field(sa_type=one_of(DraftStage), index=True)
    begun_by_id: str = Field(foreign_key="account.id")
    changed_by_id: str = Field(foreign_key="account.id")  # who changed it last: somebody else publishes
    consults_until: date | None = None  # the last day for comments


class DraftFactor(Record, table=True):
    """A factor of the draft, or one of the version before that is not to be in it."""

    __tablename__ = "taxonomy_draft_factor"
    __table_args__ = (sa.UniqueConstraint("draft_id", "code"), sa.UniqueConstraint("draft_id", "guid"))

    draft_id: str = Field(foreign_key="taxonomy_draft.id", index=True)
    guid: str = Field(max_length=36)
    code: str = Field(max_length=12)
    position: int  # order within the version
    level: str = Field(max_length=60)
    is_about_reviews: bool = False  # about the review system itself, not about a case
    replaces: list[Any] = Field(default_factory=list, sa_type=Json)  # codes of the version before, split or merged here
    name: str = Field(max_length=200)
    definition: str = Field(default="", sa_type=Text)
    synonyms: list[Any] = Field(default_factory=list, sa_type=Json)  # words and phrases that people use for it
    notes: dict[str, Any] = Field(default_factory=dict, sa_type=Json)  # how to use it: `rules.Notes`, by name
    is_left_out: bool = False  # retired, split or merged: not in the version when it is published


class DraftComment(Record, table=True):
    """What somebody said of a factor of the draft while it was out for consultation."""

    __tablename__ = "taxonomy_draft_comment"

    draft_id: str = Field(foreign_key="taxonomy_draft.id", index=True)
    guid: str = Field(default="", max_length=36)  # of the factor; empty: of the draft as a whole
    text: str = Field(sa_type=Text)
    written_by_id: str = Field(foreign_key="account.id")
