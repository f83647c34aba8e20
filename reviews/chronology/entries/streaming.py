"""The entries one after another, in the one order, without holding all of them: for what goes through every one."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session, col

from reviews.cases.queries import the_case
from reviews.chronology.entries.conditions import conditions
from reviews.chronology.entries.models import Entry
from reviews.chronology.views.rules import EntryFilter
from reviews.permissions import Permission
from workbench.access import Actor

AT_ONCE = 2000


class WholeEntry(NamedTuple):
    """Everything that is kept of one entry, in plain values."""

    id: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    at_time: str
    as_written: str
    recorded_on: date | None
    position: int
    agency: str
    kind: str
    summary: str
    source: str
    details: Mapping[str, Any]
    is_key: bool
    parent_id: str | None


_COLUMNS: tuple[Any, ...] = (
    Entry.id, Entry.happened, Entry.earliest, Entry.latest, Entry.at_time, Entry.as_written, Entry.recorded_on,
    Entry.position, Entry.agency, Entry.kind, Entry.summary, Entry.source, sa.cast(col(Entry.details), sa.Text),
    Entry.is_key, Entry.parent_id,
)  # fmt: skip
_DETAILS = WholeEntry._fields.index("details")
_NONE = "{}"  # what most have: reading that a hundred thousand times takes a second


def each_entry(db: Session, actor: Actor, case_id: str, choice: EntryFilter) -> Iterator[WholeEntry]:
    """The entries that the filter wants, in the order of the chronology."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = sa.select(*_COLUMNS).where(*conditions(case_id, choice))
    rows = db.execute(chosen.order_by(col(Entry.sorted_by)).execution_options(yield_per=AT_ONCE))
    for some in rows.partitions():
        yield from (WholeEntry._make((*row[:_DETAILS], _details(row[_DETAILS]), *row[_DETAILS + 1 :])) for row in some)


def detail_names(db: Session, actor: Actor, case_id: str, choice: EntryFilter) -> tuple[str, ...]:
    """The names of the fields of their types that some of these entries have, in the order of the alphabet."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    has_some = sa.cast(col(Entry.details), sa.Text) != _NONE
    rows = db.execute(sa.select(col(Entry.details)).where(*conditions(case_id, choice), has_some))
    return tuple(sorted({name for (details,) in rows for name in details}))


def _details(kept: str) -> dict[str, Any]:
    return {} if kept == _NONE else json.loads(kept)
