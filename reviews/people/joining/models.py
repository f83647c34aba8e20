"""What people decided of two records that may be of one person. A decision taken back stays, with the reason."""

import sqlalchemy as sa
from sqlmodel import Field

from reviews.people.joining.rules import Verdict
from workbench.base import Record, Text, one_of


class SamePerson(Record, table=True):
    """Somebody's decision that the people in two reviews are one, or are not."""

    __tablename__ = "same_person"
    __table_args__ = (sa.CheckConstraint("person_id < other_id", name="one_order"),)

    person_id: str = Field(foreign_key="person.id", index=True)
    other_id: str = Field(foreign_key="person.id", index=True)
    verdict: Verdict = Field(sa_type=one_of(Verdict))
    reason: str = Field(sa_type=Text)
    decided_by: str = Field(foreign_key="account.id")
    decided_in: str = Field(foreign_key="review_case.id")  # the review from which it was decided
    is_standing: bool = True  # until it is taken back
    taken_back_by: str | None = Field(default=None, foreign_key="account.id")
    taken_back_because: str = Field(default="", sa_type=Text)
