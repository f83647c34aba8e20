"""Who knew of an entry."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Record


class Knowledge(Record, table=True):
    """That an agency (where established, a role or person in it) knew of an entry, and from when if established."""

    __tablename__ = "knowledge"
    __table_args__ = (  # answers alone how each agency stood to each entry
        sa.Index("ix_knowledge_stood", "case_id", "entry_id", "agency", "known_from", "earliest", "latest"),
    )

    case_id: str = Field(foreign_key="review_case.id")
    entry_id: str = Field(foreign_key="chronology_entry.id", index=True)
    agency: str = Field(max_length=120)
    who: str = Field(default="", max_length=200)  # a role; empty means the agency is all that is established, or staff
    staff_id: str | None = Field(default=None, foreign_key="person.id", index=True)  # of the review, where established
    known_from: str | None = Field(default=None, max_length=80)  # EDTF; empty means the day is not established
    earliest: date | None = None  # the first day they can have known
    latest: date | None = None  # the day by which they knew
    as_written: str = Field(default="", max_length=200)
    source: str = Field(default="", max_length=400)  # how this is known
