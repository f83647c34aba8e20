"""The whole chronology as data that leaves the bench: JSON for scripts, CSV for spreadsheets. Pure."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.knowledge.queries import KnowledgeView

# `date` is the canonical string, which an import reads back; `as_written` brings back the words of the source.
CSV_HEADINGS = ("id", "date", "as_written", "recorded on", "agency", "type", "what happened", "source", "known_to")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(entries: Sequence[EntryView]) -> list[dict[str, Any]]:
    """Each entry in the shape that scripts rely on."""
    return [
        {
            "id": entry.id,
            "when": entry.happened.edtf,
            "in_words": entry.in_words,
            "earliest": entry.happened.earliest,
            "latest": entry.happened.latest,
            "as_written": entry.happened.as_written,
            "recorded_on": entry.recorded_on,
            "agency": entry.agency,
            "kind": entry.kind,
            "summary": entry.summary,
            "source": entry.source,
            "is_key": entry.is_key,
            "known_to": [_known(known) for known in entry.known_to],
        }
        for entry in entries
    ]


def as_csv(entries: Sequence[EntryView]) -> str:
    """The entries as CSV. A cell that a spreadsheet would take for a formula is kept as text by an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_HEADINGS)
    for entry in entries:
        known = "; ".join(known.in_words for known in entry.known_to)
        recorded = entry.recorded_on.isoformat() if entry.recorded_on else ""
        cells = (entry.happened.as_written, recorded, entry.agency, entry.kind, entry.summary, entry.source, known)
        writer.writerow([entry.id, entry.happened.edtf or "", *map(_as_text, cells)])
    return out.getvalue()


def _known(known: KnowledgeView) -> dict[str, Any]:
    return {"agency": known.agency, "person": known.who or None, "from": known.known_from.edtf}


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
