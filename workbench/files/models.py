"""Leave to fetch a file, and files that were made for one person."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Json, Record, Utc


class FileToken(Record, table=True):
    """Leave to fetch one file, once, by the signed-in session it was offered to. Only the token's digest is kept."""

    __tablename__ = "file_token"
    __table_args__ = (sa.UniqueConstraint("token_digest"),)

    token_digest: str = Field(max_length=64)
    sign_in_id: str = Field(foreign_key="sign_in.id", index=True)
    kind: str = Field(max_length=60)
    reference: str = Field(max_length=200)  # ids only: which file of that kind
    expires_at: datetime = Field(sa_type=Utc)
    used_at: datetime | None = Field(default=None, sa_type=Utc)


class WorkingCopy(Record, table=True):
    """A file that somebody had made of something as it stood. It is theirs alone, and goes when it is taken."""

    __tablename__ = "working_copy"
    __table_args__ = (sa.UniqueConstraint("kind", "case_id", "account_id"),)

    kind: str = Field(max_length=60)  # of file
    case_id: str = Field(default="", max_length=36)  # what it was made of; empty for a file of more than one
    account_id: str = Field(foreign_key="account.id", index=True)  # for whom it was made
    name: str = Field(max_length=200)  # as which it leaves: never a name of a person
    media_type: str = Field(max_length=120)
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=Json)  # what the audit record says of it
    content: bytes = Field(sa_type=sa.LargeBinary)
