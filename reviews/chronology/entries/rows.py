"""From a draft to the row that keeps it."""

from collections.abc import Sequence
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
    kept = [_columns(draft) for _, draft in rows]
    columns: dict[str, Sequence[Any]] = {name: [each[name] for each in kept] for name in kept[0]}
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


def _columns(draft: EntryDraft) -> dict[str, Any]:
    return {
        "happened": draft.happened.edtf,
        "earliest": draft.happened.earliest,
        "latest": draft.happened.latest,
        "at_time": draft.happened.at_time,
        "as_written": draft.happened.as_written.strip(),
        "recorded_on": draft.recorded_on,
        "position": draft.position,
        "agency": draft.agency.strip(),
        "kind": draft.kind.strip(),
        "details": dict(draft.details or {}),
        "summary": draft.summary.strip(),
        "source": draft.source.strip(),
        "is_key": draft.is_key,
    }
