"""From a draft to the row that keeps it."""

from typing import Any

from reviews.chronology.entries.models import Entry
from reviews.chronology.entries.rules import EntryDraft, order_of


def new_row(case_id: str, draft: EntryDraft, import_id: str | None = None, row_number: int | None = None) -> Entry:
    """The row of a new entry, in its place in the one order."""
    row = Entry(case_id=case_id, import_id=import_id, row_number=row_number, sorted_by="", **_columns(draft))
    row.sorted_by = order_of(draft.happened, row.position, row_number, row.created_at, row.id)
    return row


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
