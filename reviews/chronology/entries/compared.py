"""Entries as they are held against one another: their texts and bounds, and those that were set aside among them."""

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.models import Entry
from reviews.chronology.entries.queries import EntryView, views_of
from reviews.permissions import Permission
from workbench.access import Actor


class EntryText(NamedTuple):
    """What of an entry is compared with another."""

    id: str
    agency: str
    summary: str
    earliest: date | None
    latest: date | None
    at_time: str
    details: dict[str, Any]


def texts_of(db: Session, actor: Actor, case_id: str) -> tuple[EntryText, ...]:
    """Every entry as it is compared, in the order of the chronology, without what was set aside."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    columns = (Entry.id, Entry.agency, Entry.summary, Entry.earliest, Entry.latest, Entry.at_time, Entry.details)
    chosen = sa.select(*map(col, columns)).where(col(Entry.case_id) == case_id, col(Entry.is_set_aside).is_(False))
    return tuple(EntryText(*row) for row in db.execute(chosen.order_by(col(Entry.sorted_by))))


def entries_with_set_aside(db: Session, actor: Actor, case_id: str, ids: Collection[str]) -> dict[str, EntryView]:
    """Those of the ids that are entries of this review, set aside or not."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(Entry).where(Entry.case_id == case_id, col(Entry.id).in_(sorted(set(ids))))
    rows = db.exec(chosen.order_by(Entry.sorted_by)).all()
    return {view.id: view for view in views_of(db, actor, case_id, rows)}
