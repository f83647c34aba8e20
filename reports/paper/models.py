"""The case on paper, until it is taken."""

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Record


class PaperPack(Record, table=True):
    """The case as it stood, as a file that somebody had made. It is theirs alone, and goes when they take it."""

    __tablename__ = "paper_pack"
    __table_args__ = (sa.UniqueConstraint("case_id", "account_id"),)

    case_id: str = Field(foreign_key="review_case.id")
    account_id: str = Field(foreign_key="account.id", index=True)
    sha256: str = Field(max_length=64)  # of the bytes
    content: bytes = Field(sa_type=sa.LargeBinary)
