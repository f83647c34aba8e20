"""The entries one after another, in the one order, without holding all of them: for what goes through every one."""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from reviews.cases.queries import the_case
from reviews.chronology.entries.conditions import conditions
from reviews.chronology.entries.line import Line
from reviews.chronology.entries.models import Entry
from reviews.chronology.views.rules import EntryFilter
from reviews.permissions import Permission
from workbench.access import Actor

AT_ONCE = 2000


_COLUMNS: tuple[Any, ...] = (
    Entry.id, Entry.happened, Entry.earliest, Entry.latest, Entry.at_time, Entry.as_written, Entry.recorded_on,
    Entry.position, Entry.agency, Entry.kind, Entry.summary, Entry.source, sa.cast(col(Entry.details), sa.Text),
    Entry.is_key, Entry.parent_id,
)  # fmt: skip
_DETAILS = Line._fields.index("details")
_NONE = "{}"  # what most have: reading that a hundred thousand times takes a second


def each_entry(db: Session, actor: Actor, case_id: str, choice: EntryFilter) -> Iterator[Line]:
    """The entries that the filter wants, in the order of the chronology. Who knew of them is not asked here."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = sa.select(*_COLUMNS).where(*conditions(case_id, choice))
    rows = db.execute(chosen.order_by(col(Entry.sorted_by)).execution_options(yield_per=AT_ONCE))
    for some in rows.partitions():
        for row in some:
            yield Line._make((*row[:_DETAILS], _details(row[_DETAILS]), *row[_DETAILS + 1 :], ()))


def detail_names(db: Session, actor: Actor, case_id: str, choice: EntryFilter) -> tuple[str, ...]:
    """The names of the fields of their types that some of these entries have, in the order of the alphabet."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    has_some = sa.cast(col(Entry.details), sa.Text) != _NONE
    rows = db.execute(sa.select(col(Entry.details)).where(*conditions(case_id, choice), has_some))
    return tuple(sorted({name for (details,) in rows for name in details}))


def _details(kept: str) -> dict[str, Any]:
    return {} if kept == _NONE else json.loads(kept)
