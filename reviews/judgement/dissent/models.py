"""Different views of the judgement, kept beside it."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from reviews.judgement.dissent.rules import Holder
from reviews.judgement.rules import AreaAnswer
from workbench.base import Record, Text, Utc, one_of


class Dissent(Record, table=True):
    """That somebody who read the same record would answer otherwise. It is never changed, only given up."""

    __tablename__ = "dissent"
    __table_args__ = (sa.UniqueConstraint("case_id", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # 1, 2, 3 … within the review
    holder: Holder = Field(sa_type=one_of(Holder))
    area: str = Field(default="", max_length=40)  # as in the judgement; empty: the whole
    answer: AreaAnswer = Field(sa_type=one_of(AreaAnswer, "dissent_answer"))  # what they would answer
    answer_then: AreaAnswer = Field(sa_type=one_of(AreaAnswer, "dissent_answer_then"))  # what the reviewer had answered
    reasons: str = Field(sa_type=Text)
    recorded_by_id: str = Field(foreign_key="account.id")
    recorded_at: datetime = Field(sa_type=Utc)
    given_up_at: datetime | None = Field(default=None, sa_type=Utc)
    given_up_because: str = Field(default="", sa_type=Text)
