"""From a draft to the row that keeps it."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from sqlmodel import Session

from reviews.chronology.entries.models import Entry
from reviews.chronology.entries.rules import EntryDraft, order_of
from workbench import clock
from workbench.columns import add_columns, new_ids


def new_row(case_id: str, draft: EntryDraft, import_id: str | None = None, row_number: int | None = None) -> Entry:
    """The row of a new entry, in its place in the one order."""
    row = Entry(case_id=case_id, import_id=import_id, row_number=row_number, sorted_by="", **_columns(draft))
    row.sorted_by = order_of(draft.happened, row.position, row_number, row.created_at, row.id)
    return row


def add_entries(db: Session, case_id: str, rows: Sequence[tuple[int, EntryDraft]], import_id: str) -> None:
    """Add the entries of a file, each with its row, as `new_row` would make them one by one."""
    now = clock.now()
    ids = new_ids(len(rows))
    drafts = [draft for _, draft in rows]
    columns: dict[str, Sequence[Any]] = {name: list(map(kept, drafts)) for name, kept in _KEPT.items()}
    columns["id"] = ids
    columns["row_number"] = [number for number, _ in rows]
    columns["sorted_by"] = [
        order_of(draft.happened, draft.position, number, now, entry_id)
        for (number, draft), entry_id in zip(rows, ids, strict=True)
    ]
    same = {"case_id": case_id, "import_id": import_id, "created_at": now, "updated_at": now, "version": 1}
    add_columns(db, Entry, columns, same | {"is_set_aside": False})


def write_draft(row: Entry, draft: EntryDraft) -> None:
    """Make a row say what the draft says, and stand in its place."""
    for name, value in _columns(draft).items():
        setattr(row, name, value)
    row.sorted_by = order_of(draft.happened, row.position, row.row_number, row.created_at, row.id)


# What is kept of a draft, column by column.
_KEPT: dict[str, Callable[[EntryDraft], Any]] = {
    "happened": attrgetter("happened.edtf"),
    "earliest": attrgetter("happened.earliest"),
    "latest": attrgetter("happened.latest"),
    "at_time": attrgetter("happened.parts.at_time"),
    "as_written": lambda draft: draft.happened.as_written.strip(),
    "recorded_on": attrgetter("recorded_on"),
    "position": attrgetter("position"),
    "agency": lambda draft: draft.agency.strip(),
    "kind": lambda draft: draft.kind.strip(),
    "details": lambda draft: dict(draft.details or {}),
    "summary": lambda draft: draft.summary.strip(),
    "source": lambda draft: draft.source.strip(),
    "is_key": attrgetter("is_key"),
}


def _columns(draft: EntryDraft) -> dict[str, Any]:
    return {name: kept(draft) for name, kept in _KEPT.items()}
