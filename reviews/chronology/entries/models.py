"""Entries of the chronology."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from reviews.chronology.entries.rules import ActKind
from workbench.base import Json, Record, Sorted, Text, one_of

_COUNTED_BY = ("happened", "earliest", "latest", "is_key", "is_set_aside")


class Entry(Record, table=True):
    """One thing that happened. Its date is kept as known (EDTF and the words as written), with its bounds."""

    __tablename__ = "chronology_entry"
    __table_args__ = (
        # With all that is counted by and most that entries are chosen by, so that the entries are not looked at. One
        # more, of the names alone, would list those sooner, and cost every file brought in a twelfth of its time.
        sa.Index("ix_chronology_entry_order", "case_id", "sorted_by", "agency", "kind", "parent_id", *_COUNTED_BY),
        # Few entries are part of another. Those that are not cost nothing, however many a file brings.
        sa.Index(
            "ix_chronology_entry_parent_id",
            "parent_id",
            sqlite_where=sa.text("parent_id IS NOT NULL"),
            postgresql_where=sa.text("parent_id IS NOT NULL"),
        ),
        sa.CheckConstraint("latest IS NULL OR earliest IS NULL OR latest >= earliest", name="bounds_order"),
    )

    case_id: str = Field(foreign_key="review_case.id")
    happened: str | None = Field(default=None, max_length=80)  # EDTF; empty means undated
    earliest: date | None = None  # the first day it can have been; empty when undated or open
    latest: date | None = None  # the last day it can have been
    at_time: str = Field(default="", max_length=5)  # HH:MM when the minute is known
    as_written: str = Field(default="", max_length=200)  # the date in the words of the source
    recorded_on: date | None = None  # when it was written down; empty means not known
    position: int = 0  # order set by hand within one day
    sorted_by: str = Field(sa_type=Sorted)  # its place in the one order of the chronology: `rules.order_of`
    agency: str = Field(max_length=120)
    kind: str = Field(max_length=80)  # the source's word for what sort of thing it is
    details: dict[str, Any] = Field(default_factory=dict, sa_type=Json)  # the fields of its kind, by name
    parent_id: str | None = Field(default=None, foreign_key="chronology_entry.id")  # what it is a part of
    summary: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)  # where it is written; never empty
    is_key: bool = False  # shown in the report
    is_set_aside: bool = False  # the same entry sent twice: kept, and left out of the chronology (see `accounts`)
    import_id: str | None = Field(default=None, foreign_key="chronology_import.id")
    row_number: int | None = None  # the row of the imported file


class Act(Record, table=True):
    """One of the last acts of a person on a chronology, kept so that it can be undone and redone. Only they can do it.

    Its values are case data. The audit record does not rest on them, so they can be erased.
    """

    __tablename__ = "chronology_act"
    __table_args__ = (sa.UniqueConstraint("case_id", "account_id", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    account_id: str = Field(foreign_key="account.id", index=True)  # whose act it is
    number: int  # 1, 2, 3 … in the order in which they acted; a number is free again when its act is forgotten
    kind: ActKind = Field(sa_type=one_of(ActKind))
    is_undone: bool = False
    entries: int  # how many
    rows: list[dict[str, Any]] = Field(default_factory=list, sa_type=Json)  # what each entry said before and after
