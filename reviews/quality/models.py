"""QA decisions and ratings."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from reviews.quality.rules import Decision, Mark
from workbench.base import Record, Text, one_of


class QualityReview(Record, table=True):
    """One reading by QA, of one frozen text, with its decision."""

    __tablename__ = "quality_review"
    __table_args__ = (sa.UniqueConstraint("case_id", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # 1, 2, 3 … within the review: the first reading, the second
    standards: str = Field(max_length=20)  # the set of standards by which it was rated
    rated_by_id: str = Field(foreign_key="account.id", index=True)
    digest: str = Field(max_length=64)  # of the text that was read
    decision: Decision = Field(sa_type=one_of(Decision))
    reason: str = Field(default="", sa_type=Text)
    received_on: date | None = None  # the day it came to QA
    decided_on: date


class Rating(Record, table=True):
    """The rating of one standard in one reading."""

    __tablename__ = "rating"
    __table_args__ = (sa.UniqueConstraint("quality_review_id", "standard"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    quality_review_id: str = Field(foreign_key="quality_review.id", index=True)
    standard: str = Field(max_length=40)  # its id in the reference data
    mark: Mark = Field(sa_type=one_of(Mark))
    reason: str = Field(default="", sa_type=Text)
