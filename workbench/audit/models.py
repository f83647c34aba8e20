"""The audit chain, its head, the history of values kept apart from it, and what other databases recorded."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from workbench.audit.rules import Operation
from workbench.base import Json, Record, Utc, one_of


class AuditEntry(Record, table=True):
    """One thing that somebody did. Triggers on both databases refuse to change or remove a row."""

    __tablename__ = "audit_entry"
    __table_args__ = (sa.UniqueConstraint("number"), sa.Index("ix_audit_entry_case_id_number", "case_id", "number"))

    number: int = Field(index=True)  # 1, 2, 3 … with no gap
    at: datetime = Field(sa_type=Utc, index=True)
    operation: Operation = Field(sa_type=one_of(Operation))
    event: str = Field(max_length=80)  # past tense: finding_added
    actor_id: str = Field(max_length=36, index=True)
    through: str = Field(default="", max_length=80)  # the operating-system account, when by command line
    object_type: str = Field(default="", max_length=60)
    object_id: str = Field(default="", max_length=36, index=True)
    case_id: str = Field(default="", max_length=36)
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=Json)  # counts, stages, digests of files: no case data
    digests: dict[str, str] = Field(default_factory=dict, sa_type=Json)  # field name → keyed digest of its value
    previous: str = Field(max_length=64)
    digest: str = Field(max_length=64)


class AuditHead(Record, table=True):
    """The end of the chain: one row, locked by whoever adds the next entry."""

    __tablename__ = "audit_head"

    number: int = 0
    digest: str = Field(max_length=64)


class History(Record, table=True):
    """The values as they were after an entry, each with the key of its digest. Erased when the law says so."""

    __tablename__ = "audit_history"

    entry_id: str = Field(foreign_key="audit_entry.id", index=True)
    object_id: str = Field(max_length=36, index=True)
    case_id: str = Field(default="", max_length=36, index=True)
    values: dict[str, list[str]] = Field(default_factory=dict, sa_type=Json)  # field name → key, value


class EarlierEntry(Record, table=True):
    """What another database's audit record says of something that was restored here. No part of this one's chain."""

    __tablename__ = "audit_earlier"

    chain: str = Field(max_length=64)  # the digest of that record's first entry, by which it is known
    number: int
    at: datetime = Field(sa_type=Utc)
    operation: Operation = Field(sa_type=one_of(Operation))
    event: str = Field(max_length=80)
    actor_id: str = Field(max_length=36)
    through: str = Field(default="", max_length=80)
    object_type: str = Field(default="", max_length=60)
    object_id: str = Field(default="", max_length=36, index=True)
    case_id: str = Field(default="", max_length=36, index=True)
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    fields: list[Any] = Field(default_factory=list, sa_type=Json)  # the names of the fields it touched
    digest: str = Field(max_length=64)  # of the entry, as that record has it
