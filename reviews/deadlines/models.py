"""When a review is due, and each time that was moved."""

from datetime import date

from sqlmodel import Field

from workbench.base import Record, Text


class Extension(Record, table=True):
    """A due date moved: from what, to what, why, and by whom."""

    __tablename__ = "extension"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    due_on_before: date
    due_on: date
    reason: str = Field(sa_type=Text)
    granted_by_id: str = Field(foreign_key="account.id")
