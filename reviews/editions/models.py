"""Frozen editions with their paragraphs. Once written, none is changed."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from reviews.editions.kinds import EditionKind
from workbench.base import Json, Record, Utc, one_of


class Edition(Record, table=True):
    """One form of the report, frozen at one moment. A later text is a new edition with the next number."""

    __tablename__ = "edition"
    __table_args__ = (sa.UniqueConstraint("case_id", "kind", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    kind: EditionKind = Field(sa_type=one_of(EditionKind))
    number: int  # 1, 2, 3 … within the review and the kind
    is_final: bool = False  # the text that QA passed; before that, drafts that staff or the manager read
    frozen_at: datetime = Field(sa_type=Utc)
    frozen_on: date
    digest: str = Field(max_length=64)
    # The paragraphs in their order: number, section, style, words, what they are about, cells. One value, because
    # frozen words are read and kept together, and never one by one.
    paragraphs: list[Any] = Field(default_factory=list, sa_type=Json)
