"""Building a demonstration in parts, side by side, and putting them together.

Each part is a database of its own, made by the same commands as any other, and so it has its own audit chain. When the
parts are put together, the entries of all chains are laid into one again, in the order of time.
"""

import gc
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from reviews.demonstration.acts import Acts
from reviews.demonstration.walk import BeforeClosing, steps_of
from reviews.tables import metadata
from workbench import clock
from workbench import db as database
from workbench.audit.rules import CHAINED, FIRST, HEAD_ID, entry_digest

BATCH = 5  # reviews in one transaction: enough not to wait for the disk at every one
AT_A_TIME = 5_000  # rows copied in one statement
ENTRY, HEAD, HISTORY = (metadata.tables[name] for name in ("audit_entry", "audit_head", "audit_history"))

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Part:
    """Some of the reviews, the database they start from, and the one they are made in."""

    reviews: tuple[Acts, ...]
    start: Path
    path: Path
    before_closing: BeforeClosing | None = None


def make(part: Part) -> Path:
    """Make the reviews of one part, each from its first step to its last."""
    shutil.copy(part.start, part.path)
    gc.disable()  # thousands of rows leave no rings of garbage to look for, and looking takes long
    try:
        with _engine_of(part.path):
            for taken in range(0, len(part.reviews), BATCH):
                _walk(part.reviews[taken : taken + BATCH], part.before_closing)
    finally:
        gc.enable()
    return part.path


def copy_to_start_from(target: sa.Engine, path: Path) -> dict[str, frozenset[str]]:
    """A database with everything the target has so far, for the parts to start from. Gives the ids in each table."""
    with _engine_of(path) as engine:
        metadata.create_all(engine)
        with target.connect() as source, engine.begin() as copied:
            for table in metadata.sorted_tables:
                for rows in _new_rows(source, table, {}):
                    copied.execute(sa.insert(table), rows)
            ids = {
                table.name: frozenset(copied.execute(sa.select(table.c.id)).scalars())
                for table in metadata.sorted_tables
            }
    return ids


def add_part(target: sa.Engine, path: Path, present: Mapping[str, frozenset[str]]) -> list[Row]:
    """Add what a part has made to the target, in one transaction, but for its audit record: its entries are given."""
    tables = [table for table in metadata.sorted_tables if table not in (ENTRY, HEAD, HISTORY)]
    _add(target, path, tables, present)
    with _engine_of(path) as engine, engine.connect() as source:
        return [row for rows in _new_rows(source, ENTRY, present) for row in rows]


def add_history(target: sa.Engine, path: Path, present: Mapping[str, frozenset[str]]) -> None:
    """Add the values that belong to the entries of a part, once these are laid in the chain."""
    _add(target, path, [HISTORY], present)


def lay_chain(target: sa.Engine, entries: Iterable[Row]) -> None:
    """Add the entries of all parts to the target's chain, in the order of time."""
    with target.begin() as db:
        head = db.execute(sa.select(HEAD.c.number, HEAD.c.digest).where(HEAD.c.id == HEAD_ID)).one_or_none()
        number, previous = (head.number, head.digest) if head else (0, FIRST)
        laid = []
        for row in sorted(entries, key=lambda row: (row["at"], row["case_id"], row["number"])):
            number += 1
            content = {name: row[name] for name in CHAINED} | {"number": number}
            digest = entry_digest(previous, content)
            laid.append({**row, "number": number, "previous": previous, "digest": digest})
            previous = digest
        for start in range(0, len(laid), AT_A_TIME):
            db.execute(sa.insert(ENTRY), laid[start : start + AT_A_TIME])
        db.execute(sa.update(HEAD).where(HEAD.c.id == HEAD_ID).values(number=number, digest=previous))


def _add(target: sa.Engine, path: Path, tables: Sequence[sa.Table], present: Mapping[str, frozenset[str]]) -> None:
    """Add the new rows of these tables. One SQLite file reads the other itself; elsewhere they pass through here."""
    if target.dialect.name == "sqlite":
        with target.connect() as db:
            db.exec_driver_sql("ATTACH DATABASE ? AS part", (str(path),))
            db.rollback()
            try:
                with db.begin():
                    for table in tables:
                        there = table.to_metadata(sa.MetaData(), schema="part")
                        new = sa.select(there).where(there.c.id.not_in(sa.select(table.c.id)))
                        db.execute(sa.insert(table).from_select(table.c.keys(), new))
            finally:
                db.exec_driver_sql("DETACH DATABASE part")
        return
    with _engine_of(path) as engine, engine.connect() as source, target.begin() as db:
        for table in tables:
            for rows in _new_rows(source, table, present):
                db.execute(sa.insert(table), rows)


def _walk(reviews: Iterable[Acts], before_closing: BeforeClosing | None) -> None:
    with database.transaction() as db:
        for acts in reviews:
            steps = (step for step in steps_of(acts, before_closing) if step.at <= clock.now())
            for step in sorted(steps, key=lambda step: step.at):
                with clock.stopped_at(step.at):
                    step.act(db)


def _new_rows(source: sa.Connection, table: sa.Table, present: Mapping[str, frozenset[str]]) -> Iterator[Sequence[Row]]:
    """The rows that were not there when the part began, some thousands at a time."""
    result = source.execute(sa.select(table).order_by(table.c.id))
    for rows in result.mappings().partitions(AT_A_TIME):
        new = [dict(row) for row in rows if row["id"] not in present.get(table.name, ())]
        if new:
            yield new


@contextmanager
def _engine_of(path: Path) -> Iterator[sa.Engine]:
    """An SQLite file as the database of this process, until the block ends."""
    engine = database.engine_for(f"sqlite:///{path}")
    before = database.use(engine)
    try:
        yield engine
    finally:
        database.use(before)
        engine.dispose()
