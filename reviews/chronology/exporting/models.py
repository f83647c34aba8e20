"""The chronology as a file, until it is taken."""

import sqlalchemy as sa
from sqlmodel import Field

from reviews.chronology.exporting.rules import Form
from workbench.base import Record, one_of


class Export(Record, table=True):
    """A file that somebody had made of a chronology. It is theirs alone, and goes when they take it or make another."""

    __tablename__ = "chronology_export"
    __table_args__ = (sa.UniqueConstraint("case_id", "account_id"),)

    case_id: str = Field(foreign_key="review_case.id")
    account_id: str = Field(foreign_key="account.id", index=True)
    form: Form = Field(sa_type=one_of(Form))
    entries: int  # how many it holds
    sha256: str = Field(max_length=64)  # of the bytes
    content: bytes = Field(sa_type=sa.LargeBinary)
