"""Rows that could not be taken in."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from reviews.chronology.importing.waiting.rules import Outcome
from workbench.base import Json, Record, Text, one_of


class WaitingRow(Record, table=True):
    """A row of a file that could not be taken in with the others. It is kept until it is put right or dismissed."""

    __tablename__ = "chronology_waiting_row"
    __table_args__ = (
        sa.UniqueConstraint("import_id", "row_number"),
        sa.Index("ix_chronology_waiting_row_open", "case_id", "outcome", "import_id", "row_number"),
    )

    case_id: str = Field(foreign_key="review_case.id")
    import_id: str = Field(foreign_key="chronology_import.id")
    row_number: int  # as the file's own program numbers it
    cells: dict[str, str] = Field(default_factory=dict, sa_type=Json)  # what it says of each field
    problems: list[dict[str, Any]] = Field(default_factory=list, sa_type=Json)  # field, value and reason of each
    outcome: Outcome = Field(default=Outcome.WAITING, sa_type=one_of(Outcome, "waiting_outcome"))
    reason: str = Field(default="", sa_type=Text)  # why it was dismissed
