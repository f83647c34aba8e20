"""Frozen editions and their paragraphs. Once written, neither is changed."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from reviews.editions.rules import EditionKind, Style
from workbench.base import Json, Record, Text, Utc, one_of


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


class Paragraph(Record, table=True):
    """One numbered paragraph of an edition."""

    __tablename__ = "paragraph"
    __table_args__ = (sa.UniqueConstraint("edition_id", "position"),)

    edition_id: str = Field(foreign_key="edition.id", index=True)
    case_id: str = Field(foreign_key="review_case.id", index=True)
    position: int
    number: str = Field(max_length=12)
    section: str = Field(max_length=120)
    style: Style = Field(sa_type=one_of(Style))
    text: str = Field(sa_type=Text)
    about: str = Field(default="", max_length=36)
    cells: list[str] = Field(default_factory=list, sa_type=Json)
