"""The reviewer's own words for paragraphs of a summary."""

import sqlalchemy as sa
from sqlmodel import Field

from reviews.editions.kinds import EditionKind
from workbench.base import Record, one_of


class Wording(Record, table=True):
    """One paragraph of the plain summary or the briefing, as the reviewer words it; empty leaves it out."""

    __tablename__ = "edition_wording"
    __table_args__ = (sa.UniqueConstraint("case_id", "kind", "slot"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    kind: EditionKind = Field(sa_type=one_of(EditionKind))
    slot: str = Field(max_length=300)  # which paragraph: its section, what it is about, which of those
    text: str
    drafted: str  # what the record said there when it was worded, so that a change of it is noticed
