"""Agencies asked for their account."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from reviews.chronology.contributions.rules import AgencyAnswer
from workbench.base import Record, Text, one_of


class Contribution(Record, table=True):
    """An agency asked for its account of what happened: by whom, for which period, by when, and what it answered."""

    __tablename__ = "contribution"
    __table_args__ = (
        sa.UniqueConstraint("case_id", "number"),
        sa.UniqueConstraint("code"),
        sa.CheckConstraint("period_to IS NULL OR period_from IS NULL OR period_to >= period_from", name="period_order"),
    )

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # 1, 2, 3 … within the review
    code: str = Field(max_length=8)  # stands in the file that the agency fills in, so that it is known when it returns
    agency: str = Field(max_length=120)
    contact_role: str = Field(default="", max_length=200)  # whom to speak to there: a role, never a name
    period_from: date | None = None  # the first day the account should cover
    period_to: date | None = None  # the last
    asked_on: date | None = None  # empty means it is still to be asked
    asked_by_id: str = Field(foreign_key="account.id")
    due_on: date | None = None
    answer: AgencyAnswer = Field(default=AgencyAnswer.AWAITED, sa_type=one_of(AgencyAnswer))
    received_on: date | None = None  # the day the answer came
    reminded_on: date | None = None  # the last time the agency was reminded
    reminders: int = 0  # how many times it was
    note: str = Field(default="", sa_type=Text)  # what was agreed, or why nothing is to come
