"""What was erased from frozen texts: from which, when and on what ground, and never what it was."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from reports.erasing.rules import Ground
from workbench.base import Record, Text, Utc, one_of


class FrozenErasure(Record, table=True):
    """Words taken out of one frozen text. Without such a row the database refuses to change the text."""

    __tablename__ = "frozen_erasure"
    __table_args__ = (
        sa.UniqueConstraint("edition_id", "number"),
        sa.UniqueConstraint("edition_id", "digest_before"),
        sa.CheckConstraint("digest_before <> digest_after", name="changes_it"),
    )

    case_id: str = Field(foreign_key="review_case.id", index=True)
    edition_id: str = Field(foreign_key="edition.id")
    number: int  # 1, 2, 3 … of this text
    digest_before: str = Field(max_length=64)
    digest_after: str = Field(max_length=64)
    places: int  # where the words stood
    ground: Ground = Field(sa_type=one_of(Ground))
    reason: str = Field(sa_type=Text)  # who decided it, and where that is recorded
    erased_by_id: str = Field(foreign_key="account.id")
    erased_at: datetime = Field(sa_type=Utc)
