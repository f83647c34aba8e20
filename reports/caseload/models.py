"""Returns of the caseload, each with its figures. They speak of no review."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Record, Text, Utc


class CaseloadReturn(Record, table=True):
    """The people on probation on one day, as an analyst brought the figures. One that is withdrawn is kept."""

    __tablename__ = "caseload_return"
    __table_args__ = (
        sa.Index(
            "uq_caseload_return_standing_as_at",  # one return that stands for a day
            "as_at",
            unique=True,
            postgresql_where=sa.text("withdrawn_at IS NULL"),
            sqlite_where=sa.text("withdrawn_at IS NULL"),
        ),
    )

    as_at: date
    source: str = Field(max_length=300)  # where the figures come from, in words
    sha256: str = Field(max_length=64)  # of the file
    brought_by_id: str = Field(foreign_key="account.id")
    brought_at: datetime = Field(sa_type=Utc)
    withdrawn_by_id: str | None = Field(default=None, foreign_key="account.id")
    withdrawn_at: datetime | None = Field(default=None, sa_type=Utc)
    withdrawn_because: str = Field(default="", sa_type=Text)


class CaseloadFigure(Record, table=True):
    """How many people on probation are of one group of a characteristic, in one return."""

    __tablename__ = "caseload_figure"
    __table_args__ = (
        sa.UniqueConstraint("return_id", "characteristic", "group_code"),
        sa.CheckConstraint("people >= 0", name="people_not_negative"),
    )

    return_id: str = Field(foreign_key="caseload_return.id", index=True)
    characteristic: str = Field(max_length=60)  # its code
    group_code: str = Field(max_length=60)  # of a group that is counted; or that it is not known
    people: int
