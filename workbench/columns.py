"""Adding very many rows at once, column by column: for a file of a hundred thousand rows."""

import os
import re
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from workbench.base import Record
from workbench.remembering import forget

Column = Sequence[Any]
_DIGITS_OF_AN_ID = re.compile("(.{8})(.{4}).(.{3}).(.{3})(.{12})")


def new_ids(size: int) -> list[str]:
    """Fresh ids for rows that are added together. Random, and in rising order, so that their index grows at its end."""
    ids: list[str] = []
    while len(ids) < size:
        rows = _DIGITS_OF_AN_ID.findall(os.urandom(16 * min(1000, size - len(ids))).hex())
        # As `uuid4` writes them: the digit of the version, and one of those that the variant allows.
        ids += [f"{one}-{two}-4{three}-a{four}-{five}" for one, two, three, four, five in rows]
    return sorted(ids)


def add_columns(db: Session, table: type[Record], columns: Mapping[str, Column], same: Mapping[str, Any]) -> None:
    """Add as many rows as the columns are long; `same` stands in each of them. None of them is held in the session.

    Every value goes through the type of its column, as it would in a row of its own; what recurs goes through it once.
    """
    db.flush()
    connection = db.connection()
    size = len(next(iter(columns.values())))
    given = {**columns, **{name: [value] * size for name, value in same.items()}}
    target: Any = sa.inspect(table).local_table
    ready = [_converted(values, target.c[name].type, connection.dialect) for name, values in given.items()]
    rows = list(zip(*ready, strict=True))
    if connection.dialect.name == "postgresql":
        _copy(connection, target, tuple(given), rows)
    else:
        _insert(connection, target, tuple(given), rows)
    forget(db, table)


def _converted(values: Column, kind: sa.types.TypeEngine[Any], dialect: sa.Dialect) -> Column:
    """The values as the driver takes them."""
    convert = kind.dialect_impl(dialect).bind_processor(dialect)
    if convert is None:
        return values
    first = values[0]
    if values.count(first) == len(values):
        return [convert(first)] * len(values)
    try:
        known = {value: convert(value) for value in set(values)}
    except TypeError:  # what has parts, such as the fields of a kind, cannot be looked up
        return [convert(value) for value in values]
    return [known[value] for value in values]


def _insert(connection: sa.Connection, target: sa.Table, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """One statement for all rows, by the driver itself: SQLAlchemy would look at every value once more."""
    places = ", ".join("?" * len(names))
    driver: Any = connection.connection.driver_connection
    driver.executemany(f"INSERT INTO {target.name} ({', '.join(names)}) VALUES ({places})", rows)  # noqa: S608 - ours


def _copy(connection: sa.Connection, target: sa.Table, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """PostgreSQL's own way in for many rows, within the transaction."""
    from psycopg import sql

    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(target.name), sql.SQL(", ").join(map(sql.Identifier, names))
    )
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
