"""Whose practice a review judges."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Record


class Practice(Record, table=True):
    """That the review judges the practice of a member of staff, by what they knew at the end of a day."""

    __tablename__ = "practice_judged"
    __table_args__ = (sa.UniqueConstraint("case_id", "staff_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    staff_id: str = Field(foreign_key="person.id", index=True)
    judged_on: date | None = None  # the day of the decision; empty means the day of the offence
