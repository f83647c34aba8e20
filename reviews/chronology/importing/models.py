"""Files taken into the chronology."""

from sqlmodel import Field

from workbench.base import Record


class Import(Record, table=True):
    """One file taken in, or one sheet of it: its name, its digest and how many rows it gave."""

    __tablename__ = "chronology_import"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    file_name: str = Field(max_length=255)
    sha256: str = Field(max_length=64)
    sheet: str = Field(default="", max_length=255)  # which of its sheets or tables, where it has several
    rows_read: int
    rows_accepted: int
    contribution_id: str | None = Field(default=None, foreign_key="contribution.id", index=True)  # whose account it is
