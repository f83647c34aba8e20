"""Codings as a file, until it is taken."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from reports.codings.rules import Form
from workbench.base import Json, Record, one_of


class CodingsFile(Record, table=True):
    """A file of codings that somebody had made. It is theirs alone, and goes when they take it or make another."""

    __tablename__ = "codings_file"
    __table_args__ = (sa.UniqueConstraint("account_id"),)

    account_id: str = Field(foreign_key="account.id")
    form: Form = Field(sa_type=one_of(Form))
    references: list[Any] = Field(default_factory=list, sa_type=Json)  # of the reviews it was made from
    codings: int  # how many factors stand in it
    sha256: str = Field(max_length=64)  # of the bytes
    content: bytes = Field(sa_type=sa.LargeBinary)
