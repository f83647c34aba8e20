"""Accounts, the roles they hold, sign-in sessions, and what says which kind of database this is."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from workbench.access import Role
from workbench.base import Json, Record, Utc, one_of


class Account(Record, table=True):
    """Somebody who can sign in. Never removed, only disabled: the audit record names it."""

    __tablename__ = "account"
    __table_args__ = (sa.UniqueConstraint("email"), sa.UniqueConstraint("provider_subject"))

    email: str = Field(max_length=254)  # lower case
    name: str = Field(max_length=200)
    password_hash: str | None = Field(default=None, max_length=255)  # argon2id; none when signing in elsewhere
    password_is_initial: bool = False  # given by somebody else: good for choosing one's own, and nothing more
    provider_subject: str | None = Field(default=None, max_length=400)  # who the identity provider says they are
    is_disabled: bool = False
    failed_sign_ins: int = 0
    locked_until_at: datetime | None = Field(default=None, sa_type=Utc)


class RoleGrant(Record, table=True):
    """A role that an account holds, in one region or (empty) in all."""

    __tablename__ = "role_grant"
    __table_args__ = (sa.UniqueConstraint("account_id", "role", "region"),)

    account_id: str = Field(foreign_key="account.id", index=True)
    role: Role = Field(sa_type=one_of(Role))
    region: str = Field(default="", max_length=60)


class Operator(Record, table=True):
    """An operating-system account that may speak for this account with `sfo … --as`."""

    __tablename__ = "operator"
    __table_args__ = (sa.UniqueConstraint("account_id", "system_account"),)

    account_id: str = Field(foreign_key="account.id", index=True)
    system_account: str = Field(max_length=80)


class SignIn(Record, table=True):
    """A signed-in session. The cookie holds a random token; only its digest is kept here."""

    __tablename__ = "sign_in"
    __table_args__ = (sa.UniqueConstraint("token_digest"),)

    account_id: str = Field(foreign_key="account.id", index=True)
    token_digest: str = Field(max_length=64)
    started_at: datetime = Field(sa_type=Utc)
    last_seen_at: datetime = Field(sa_type=Utc)
    ended_at: datetime | None = Field(default=None, sa_type=Utc)
    method: str = Field(max_length=20)  # password, oidc or demonstration


class Mark(Record, table=True):
    """A fact about the whole database, by name: that it is a demonstration, and who its cast are."""

    __tablename__ = "mark"
    __table_args__ = (sa.UniqueConstraint("name"),)

    name: str = Field(max_length=60)
    value: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
