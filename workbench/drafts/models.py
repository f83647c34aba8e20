"""Texts begun and not yet sent."""

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Record, Text


class DraftText(Record, table=True):
    """What one person has typed into one box of one form so far."""

    __tablename__ = "draft_text"
    __table_args__ = (sa.UniqueConstraint("account_id", "form", "field"),)

    account_id: str = Field(foreign_key="account.id", index=True)
    form: str = Field(max_length=120)  # its name, with the id of the review or row that it is about
    field: str = Field(max_length=80)
    text: str = Field(sa_type=Text)
