"""What is taken out besides the people on record, and the editions prepared for victims and families."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from reports.disclosure.rules import State
from reports.redaction.forms import Sort, Whose
from workbench.base import Json, Record, Text, Utc, one_of


class ListedForm(Record, table=True):
    """A name, an address or a number that is taken out of what is disclosed, besides those of the people on record."""

    __tablename__ = "listed_form"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    whose: Whose = Field(sa_type=one_of(Whose))
    sort: Sort = Field(sa_type=one_of(Sort))
    text: str = Field(max_length=300)  # as somebody wrote it


class Disclosure(Record, table=True):
    """A disclosure edition of one final text. Its words are kept once they are approved, and never changed."""

    __tablename__ = "disclosure"
    __table_args__ = (sa.UniqueConstraint("case_id", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # 1, 2, 3 … within the review
    edition_id: str = Field(foreign_key="edition.id")  # the final full edition that stood when it was prepared
    drafted_digest: str = Field(max_length=64)  # of the words before anything was taken out
    state: State = Field(default=State.PREPARED, sa_type=one_of(State))
    prepared_by: str = Field(foreign_key="account.id", index=True)
    decided_by: str | None = Field(default=None, foreign_key="account.id", index=True)  # approved, withheld or withdrew
    decided_at: datetime | None = Field(default=None, sa_type=Utc)
    reason: str = Field(default="", sa_type=Text)  # why it was withheld or withdrawn
    digest: str = Field(default="", max_length=64)  # of the words as approved
    paragraphs: list[Any] = Field(default_factory=list, sa_type=Json)  # as approved: nothing that was taken out
    removals: list[Any] = Field(
        default_factory=list, sa_type=Json
    )  # the log: where, whose, what, why, how; not the words
    left_in: list[str] = Field(default_factory=list, sa_type=Json)  # words that a second person left standing, folded


class Clearing(Record, table=True):
    """What a second person said of a place that may tell who somebody is."""

    __tablename__ = "disclosure_clearing"
    __table_args__ = (sa.UniqueConstraint("case_id", "key"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    key: str = Field(max_length=64)  # the text around it and the place in it, as a digest
    goes: bool  # whether it is taken out
    reason: str = Field(sa_type=Text)
    cleared_by: str = Field(foreign_key="account.id", index=True)
