"""The chronology for TimelineJS, as JSON and as the spreadsheet it reads. Parts of a date are lawful there. Pure.

TimelineJS shows text as HTML, so what stands in the entries is escaped.
"""

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from reviews.chronology.dates import Kind
from reviews.chronology.dates.points import Point
from reviews.chronology.entries.line import Line
from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.delimited import as_text, written
from reviews.chronology.exporting.forms.forensic import NO_DATE, TITLE

SHEET = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
)  # fmt: skip
_OPEN_START = (Kind.BY, Kind.BEFORE)


def timeline_json(lines: Iterable[Line], changes: Changes) -> Iterator[str]:
    """One JSON document with an event for each entry that has a date."""
    before = '{"events": [\n'
    for line in _dated(lines, changes):
        yield f"{before}{json.dumps(_event(line), ensure_ascii=False)}"
        before = ",\n"
    yield "\n]}\n" if before == ",\n" else '{"events": []}\n'


def timeline_sheet(lines: Iterable[Line], changes: Changes) -> Iterator[str]:
    """The spreadsheet, as CSV."""
    return written(([*map(as_text, _cells(line))] for line in _dated(lines, changes)), SHEET)


def _dated(lines: Iterable[Line], changes: Changes) -> Iterator[Line]:
    for line in lines:
        if line.edtf is None:
            changes.note(NO_DATE, line)
            continue
        if line.happened.kind in _OPEN_START:
            changes.note("put at the last possible day", line)
        changes.note_left_out(line)
        yield line


def _event(line: Line) -> dict[str, Any]:
    start, end = _ends(line)
    event = {
        "start_date": _parts(start) | _clock(line.at_time),
        "display_date": line.happened.in_words,
        "text": {"headline": _headline(line), "text": _text(line)},
        "group": line.agency,
    }
    return event | ({"end_date": _parts(end)} if end else {})


def _cells(line: Line) -> list[str]:
    start, end = _ends(line)
    first = [*map(_number, (start.year, start.month, start.day)), line.at_time]
    last = [*map(_number, (end.year, end.month, end.day)), ""] if end else [""] * 4
    words = [line.happened.in_words, _headline(line), _text(line)]
    return [*first, *last, *words, "", "", "", "", "", line.agency, ""]


def _ends(line: Line) -> tuple[Point, Point | None]:
    parts = line.happened.parts
    assert parts.start is not None
    return parts.start, parts.end


def _headline(line: Line) -> str:
    whole = " ".join(line.summary.split())
    return escape(whole if len(whole) <= TITLE else f"{whole[: TITLE - 1].rstrip()}…")


def _text(line: Line) -> str:
    return f"{escape(line.summary)}<br><small>{escape(line.source)}</small>".replace("\n", "<br>")


def _parts(point: Point) -> dict[str, int]:
    named = {"year": point.year, "month": point.month, "day": point.day}
    return {name: value for name, value in named.items() if value}


def _clock(at_time: str) -> dict[str, int]:
    return {"hour": int(at_time[:2]), "minute": int(at_time[3:])} if at_time else {}


def _number(value: int) -> str:
    return str(value) if value else ""
