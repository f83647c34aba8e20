"""What a person decided about entries that may be accounts of one thing."""

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Record, Text


class AccountGroup(Record, table=True):
    """Several accounts of one thing, told side by side under one heading."""

    __tablename__ = "account_group"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    heading: str = Field(max_length=200)  # what the thing is, in the reviewer's words
    is_conflicting: bool = False  # the accounts differ in something that is not resolved; the report says so
    words: str = Field(default="", sa_type=Text)  # how they differ, and what was tried to resolve it


class AccountMember(Record, table=True):
    """One entry of such a group: an account that stands there, or a copy of one that is set aside."""

    __tablename__ = "account_member"
    __table_args__ = (sa.CheckConstraint("copy_of_id IS NULL OR copy_of_id <> entry_id", name="not_of_itself"),)

    group_id: str = Field(foreign_key="account_group.id", index=True)
    entry_id: str = Field(foreign_key="chronology_entry.id", unique=True)  # an entry stands in one group
    copy_of_id: str | None = Field(default=None, foreign_key="chronology_entry.id", index=True)  # sent twice: of which


class AccountsApart(Record, table=True):
    """Two entries that look alike and are different things, as a person decided. They are not shown together again."""

    __tablename__ = "accounts_apart"
    __table_args__ = (sa.UniqueConstraint("first_id", "second_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    first_id: str = Field(foreign_key="chronology_entry.id", ondelete="CASCADE")  # the lower of the two ids
    second_id: str = Field(foreign_key="chronology_entry.id", ondelete="CASCADE", index=True)
    words: str = Field(default="", sa_type=Text)  # why
