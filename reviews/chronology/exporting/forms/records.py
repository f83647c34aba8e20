"""The chronology as data for programs: JSON and JSONL. It holds everything. Pure."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from reviews.chronology.entries.line import Known, Line


def as_record(line: Line) -> dict[str, Any]:
    """One entry in the shape that scripts rely on."""
    return {
        "id": line.id,
        "when": line.edtf,
        "in_words": line.happened.in_words,
        "earliest": _day(line.earliest),
        "latest": _day(line.latest),
        "as_written": line.as_written,
        "recorded_on": _day(line.recorded_on),
        "position": line.position,
        "agency": line.agency,
        "kind": line.kind,
        "summary": line.summary,
        "source": line.source,
        "details": dict(line.details),
        "is_key": line.is_key,
        "parent_id": line.parent_id,
        "known_to": [_known(known) for known in line.known_to],
    }


def json_list(lines: Iterable[Line]) -> Iterator[str]:
    """One list, an entry to a line."""
    before = "[\n"
    for line in lines:
        yield f"{before}{json.dumps(as_record(line), ensure_ascii=False)}"
        before = ",\n"
    yield "\n]\n" if before != "[\n" else "[]\n"


def json_lines(lines: Iterable[Line]) -> Iterator[str]:
    """An entry to a line, and nothing round them."""
    for line in lines:
        yield f"{json.dumps(as_record(line), ensure_ascii=False)}\n"


def _known(known: Known) -> dict[str, Any]:
    return {
        "agency": known.agency,
        "person": known.who or None,
        "from": known.since,
        "as_written": known.as_written,
        "source": known.source,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
