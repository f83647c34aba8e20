"""Leave to fetch a file."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Record, Utc


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
