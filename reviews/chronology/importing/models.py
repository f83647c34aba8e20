"""Files taken into the chronology."""

from sqlmodel import Field

from workbench.base import Record


class Import(Record, table=True):
    """One file taken in: its name, its digest and how many rows it gave."""

    __tablename__ = "chronology_import"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    file_name: str = Field(max_length=255)
    sha256: str = Field(max_length=64)
    rows_read: int
    rows_accepted: int
    contribution_id: str | None = Field(default=None, foreign_key="contribution.id", index=True)  # whose account it is
