"""What every table shares: its registry and naming convention, an id, its times and its version."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, registry
from sqlmodel import Field, SQLModel

from workbench import clock

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """An aware UTC time. SQLite forgets the zone, so it is put back on the way out."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Refuse a naive time: it would be read back as another moment."""
        if value is not None and value.tzinfo is None:
            raise ValueError("Times are kept in UTC and need a time zone")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Every time that is read is aware and in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def new_id() -> str:
    """A fresh id: random, so that one id tells nothing about another."""
    return str(uuid4())


def one_of(words: type[StrEnum], name: str = "") -> Any:
    """The column type for one of a fixed set of words: text with a named CHECK on both databases.

    A table with two columns of the same words gives each check a `name` of its own.
    """

    def values(enum: type[StrEnum]) -> Sequence[str]:
        return [member.value for member in enum]

    return sa.Enum(
        words,
        native_enum=False,
        create_constraint=True,
        validate_strings=True,
        values_callable=values,
        length=60,
        name=name or words.__name__.lower(),
    )


Text: Any = sa.Text
Json: Any = sa.JSON
Utc: Any = UtcDateTime
# Text made to be sorted by: compared byte by byte on both databases, whatever language the server speaks.
Sorted: Any = sa.String(160).with_variant(sa.String(160, collation="C"), "postgresql")


class Record(SQLModel, registry=registry(metadata=sa.MetaData(naming_convention=NAMING))):
    """A row of any table. `version` counts the times it was saved: a second writer with an old one is refused."""

    id: str = Field(default_factory=new_id, primary_key=True, max_length=36)
    created_at: datetime = Field(default_factory=clock.now, sa_type=Utc)
    updated_at: datetime = Field(default_factory=clock.now, sa_type=Utc)
    version: int = Field(default=1)


META_FIELDS = frozenset({"id", "created_at", "updated_at", "version"})


@sa.event.listens_for(Record, "before_update", propagate=True)
def _count_the_save(_mapper: Mapper[Any], _connection: sa.Connection, target: Record) -> None:
    target.version += 1
    target.updated_at = clock.now()
