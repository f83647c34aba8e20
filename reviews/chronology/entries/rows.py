"""From a draft to the row that keeps it."""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from reviews.chronology.entries.models import Entry
from reviews.chronology.entries.rules import EntryDraft, order_of, orders_of
from reviews.chronology.entries.together import AT_ONCE
from workbench import clock
from workbench.columns import add_columns, new_ids

NO_PARENTS: Mapping[int, int] = MappingProxyType({})


def new_row(case_id: str, draft: EntryDraft, import_id: str | None = None, row_number: int | None = None) -> Entry:
    """The row of a new entry, in its place in the one order."""
    row = Entry(case_id=case_id, import_id=import_id, row_number=row_number, sorted_by="", **_columns(draft))
    row.sorted_by = order_of(draft.happened, row.position, row_number, row.created_at, row.id)
    return row


def add_entries(
    db: Session,
    case_id: str,
    rows: Sequence[tuple[int, EntryDraft]],
    import_id: str,
    parents: Mapping[int, int] = NO_PARENTS,
) -> dict[int, str]:
    """Add the entries of a file, each with its row, as `new_row` would make them one by one. Their ids, by their rows.

    Those that are part of another are put under it when all are there.
    """
    now = clock.now()
    same = {"case_id": case_id, "import_id": import_id, "created_at": now, "updated_at": now, "version": 1}
    same["is_set_aside"] = False
    fresh, ids = new_ids(len(rows)), dict[int, str]()
    for start in range(0, len(rows), AT_ONCE):
        numbers, drafts = zip(*rows[start : start + AT_ONCE], strict=True)
        given = dict(zip(EntryDraft._fields, zip(*drafts, strict=True), strict=True))
        columns = {name: list(map(kept, given[field])) for name, (field, kept) in _KEPT.items()}
        columns |= {"id": fresh[start : start + AT_ONCE], "row_number": numbers}
        columns["sorted_by"] = orders_of(given["happened"], given["position"], numbers, now, columns["id"])
        add_columns(db, Entry, columns, same)
        ids |= zip(numbers, columns["id"], strict=True)
    under = [{"part": ids[part], "whole": ids[whole]} for part, whole in parents.items() if {part, whole} <= ids.keys()]
    if under:
        put = sa.update(Entry).where(col(Entry.id) == sa.bindparam("part"))
        db.connection().execute(put.values(parent_id=sa.bindparam("whole")), under)
    return ids


def write_draft(row: Entry, draft: EntryDraft) -> None:
    """Make a row say what the draft says, and stand in its place."""
    for name, value in _columns(draft).items():
        setattr(row, name, value)
    row.sorted_by = order_of(draft.happened, row.position, row.row_number, row.created_at, row.id)


# What is kept of a draft, column by column: from which of its fields, and how.
_KEPT: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "happened": ("happened", attrgetter("edtf")),
    "earliest": ("happened", attrgetter("earliest")),
    "latest": ("happened", attrgetter("latest")),
    "at_time": ("happened", attrgetter("parts.at_time")),
    "as_written": ("happened", lambda happened: happened.as_written.strip()),
    "recorded_on": ("recorded_on", lambda day: day),
    "position": ("position", int),
    "agency": ("agency", str.strip),
    "kind": ("kind", str.strip),
    "details": ("details", lambda details: dict(details or {})),
    "summary": ("summary", str.strip),
    "source": ("source", str.strip),
    "is_key": ("is_key", bool),
}


def _columns(draft: EntryDraft) -> dict[str, Any]:
    return {name: kept(getattr(draft, field)) for name, (field, kept) in _KEPT.items()}
