"""What was done to follow an improvement."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from reviews.improvement.following.rules import Act, State
from workbench.base import Record, Text, one_of


class FollowingStep(Record, table=True):
    """One thing that somebody did to follow an improvement. Steps are added, and never changed."""

    __tablename__ = "improvement_step"
    __table_args__ = (
        sa.UniqueConstraint("improvement_id", "number"),
        sa.CheckConstraint("act <> 'day moved' OR words <> ''", name="moved_with_a_reason"),
    )

    case_id: str = Field(foreign_key="review_case.id", index=True)
    improvement_id: str = Field(foreign_key="improvement.id", index=True)
    number: int  # 1, 2, 3 … of the steps of this improvement
    act: Act = Field(sa_type=one_of(Act))
    words: str = Field(default="", sa_type=Text)  # what shows that it was made, or the reason
    kept_at: str = Field(default="", max_length=400)  # where the document is kept that shows it
    document_id: str | None = Field(default=None, foreign_key="document.id")  # of the review's register
    by_id: str = Field(foreign_key="account.id")
    state: State = Field(sa_type=one_of(State))  # where the improvement stands after it
    due_on: date  # by when it is to be done, after it
