"""The entries of some kinds, bare: what rules reckon with, without the words, so that 100,000 are read quickly."""

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.models import Entry
from reviews.chronology.kinds.rules import kind_for
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.remembering import remembered


class BareEntry(NamedTuple):
    """An entry without its words. `kind` is the code of the kind that the source's word stands for."""

    id: str
    order: str  # its place in the one order of the chronology
    kind: str
    agency: str
    happened: str | None  # EDTF; empty: undated
    earliest: date | None
    latest: date | None
    details: dict[str, Any]


@remembered()
def bare_entries(db: Session, actor: Actor, case_id: str, kinds: Collection[str]) -> tuple[BareEntry, ...]:
    """The entries of these kinds (codes) in the order of the chronology, without what was set aside."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    here = col(Entry.is_set_aside).is_(False)
    words = db.exec(select(Entry.kind).where(Entry.case_id == case_id, here).distinct()).all()
    codes = {word: kind_for(word).code for word in words}
    wanted = sorted(word for word, code in codes.items() if code in kinds)
    chosen = sa.select(*(col(column) for column in _COLUMNS))
    chosen = chosen.where(col(Entry.case_id) == case_id, here, col(Entry.kind).in_(wanted))
    rows = db.execute(chosen.order_by(col(Entry.sorted_by)))
    return tuple(BareEntry(row[0], row[1], codes[row[2]], *row[3:]) for row in rows)


_COLUMNS: tuple[Any, ...] = (
    Entry.id, Entry.sorted_by, Entry.kind, Entry.agency, Entry.happened, Entry.earliest, Entry.latest, Entry.details,
)  # fmt: skip
