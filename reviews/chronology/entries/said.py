"""What the entries say, and nothing else of them: so that a file can be held against a hundred thousand of them."""

from collections.abc import Collection, Iterator
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.models import Entry
from reviews.permissions import Permission
from workbench.access import Actor

AT_ONCE = 10_000
_SAID: tuple[Any, ...] = (Entry.happened, Entry.agency, Entry.kind, Entry.summary, Entry.source)


def said_in(db: Session, actor: Actor, case_id: str) -> Iterator[tuple[str | None, str, str, str, str]]:
    """When (EDTF), agency, type, what happened and source of each entry, whatever its order; set aside or not."""
    return _each(db, actor, case_id, _SAID)


def more_said_in(db: Session, actor: Actor, case_id: str) -> Iterator[tuple[Any, ...]]:
    """The same of each entry, with the day it was recorded and the fields of its type."""
    return _each(db, actor, case_id, (*_SAID, Entry.recorded_on, Entry.details))


def _each(db: Session, actor: Actor, case_id: str, wanted: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = sa.select(*(col(column) for column in wanted)).where(col(Entry.case_id) == case_id)
    for rows in db.execute(chosen.execution_options(yield_per=AT_ONCE)).partitions():
        yield from (tuple(row) for row in rows)


def has_entries_from(db: Session, actor: Actor, case_id: str, import_ids: Collection[str]) -> bool:
    """Whether some entry of the review came with one of these files."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    came = select(Entry.id).where(Entry.case_id == case_id, col(Entry.import_id).in_(import_ids)).limit(1)
    return bool(import_ids) and db.exec(came).first() is not None
