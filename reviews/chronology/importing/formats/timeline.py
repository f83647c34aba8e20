"""A timeline made for TimelineJS: a spreadsheet with a column for each part of a date, or JSON. Pure.

A date may be a year alone, or a year and a month, and is read as that. The title of a timeline is no entry.
"""

import re
from dataclasses import replace
from html import unescape
from typing import Any

from reviews.chronology.dates import Kind
from reviews.chronology.importing.formats.known import known
from reviews.chronology.importing.formats.rearranging import Record, rearranged, together
from reviews.chronology.importing.rules import Note
from reviews.chronology.importing.sheet import FIELD, Sheet

NEEDED = frozenset({"year", "month", "day", "headline", "text"})
_USES = NEEDED | {"time", "end year", "end month", "end day", "end time", "display date", "group", "type"}
_LINE_END = re.compile(r"<br ?/?>|</p>|</li>", re.IGNORECASE)
_MARK = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_AS_IT_STANDS = (Kind.DAY, Kind.MONTH, Kind.YEAR, Kind.MINUTE, Kind.RANGE)
_NO_ENTRY = ("title", "era")


def timeline_records(value: Any) -> list[dict[str, Any] | Any] | None:
    """The events of a timeline in JSON, under the headings that a spreadsheet has for them; nothing when it is none."""
    events = value.get("events") if isinstance(value, dict) else None
    if not isinstance(events, list) or not any(isinstance(each, dict) and "start_date" in each for each in events):
        return None
    title, eras = value.get("title"), value.get("eras")
    extra = [title | {"type": "title"}] if isinstance(title, dict) else []
    extra += [era | {"type": "era"} for era in eras if isinstance(era, dict)] if isinstance(eras, list) else []
    return [_under_headings(each) if isinstance(each, dict) else each for each in [*events, *extra]]


def timeline_sheet(sheet: Sheet) -> Sheet:
    """A timeline's rows with their dates, words and groups put together."""
    uses = _USES - ({"group"} if any(heading.strip().lower() == "agency" for heading in sheet.headings) else set())
    columns = {
        "date": _start, "time": _time, "end date": _end, "end time": _end_time, "as written": _display,
        "what happened": _words,
    }  # fmt: skip
    if "group" in uses:
        columns["agency"] = lambda record: record.get("group", "")
    found = rearranged(sheet, columns, uses=uses, is_entry=_is_entry)
    left = {number for number, _ in sheet.rows} - {number for number, _ in found.rows}
    said = tuple(
        Note(number, FIELD, "", "This is the title or an era of the timeline, and no entry.") for number in sorted(left)
    )
    return replace(found, dropped=(*found.dropped, *said))


def _under_headings(event: dict[str, Any]) -> dict[str, Any]:
    start, end, text = (_inner(event, key) for key in ("start_date", "end_date", "text"))
    known = {
        **{part.capitalize(): start.get(part) for part in ("year", "month", "day")},
        "Time": _clock(start),
        **{f"End {part}": end.get(part) for part in ("year", "month", "day")},
        "End Time": _clock(end),
        "Display Date": event.get("display_date") or start.get("display_date"),
        "Headline": text.get("headline"),
        "Text": text.get("text"),
        "Group": event.get("group"),
        "Type": event.get("type"),
    }
    taken = {"start_date", "end_date", "text", "display_date", "group", "type"}
    return known | {key: value for key, value in event.items() if key not in taken}


def _inner(event: dict[str, Any], key: str) -> dict[str, Any]:
    found = event.get(key)
    return found if isinstance(found, dict) else {}


def _clock(point: dict[str, Any]) -> str:
    hour, minute = point.get("hour"), point.get("minute")
    return "" if hour in (None, "") else f"{hour}:{str(minute or 0).zfill(2)}"


def _is_entry(record: Record) -> bool:
    return record.get("type", "").lower() not in _NO_ENTRY


def _start(record: Record) -> str:
    return _display(record) if _is_known_less(record) else _first(record)


def _end(record: Record) -> str:
    return "" if _is_known_less(record) else _last(record)


def _first(record: Record) -> str:
    return _date(record.get("year", ""), record.get("month", ""), record.get("day", ""))


def _last(record: Record) -> str:
    return _date(record.get("end year", ""), record.get("end month", ""), record.get("end day", ""))


def _display(record: Record) -> str:
    return record.get("display date", "")


def _is_known_less(record: Record) -> bool:
    """Whether the words shown for the date name the same days, but say that less is known: “about June 2014”."""
    said = known(_display(record)) if _display(record) and not _time(record) else None
    if said is None or said.kind in _AS_IT_STANDS:
        return False
    start, end = said.parts.start, said.parts.end
    return (start.edtf if start else "", end.edtf if end else "") == (_first(record), _last(record))


def _time(record: Record) -> str:
    return record.get("time", "")


def _end_time(record: Record) -> str:
    return record.get("end time", "")


def _words(record: Record) -> str:
    return together(_plain(record.get("headline", "")), _plain(record.get("text", "")))


def _plain(text: str) -> str:
    """The words of HTML, which is what TimelineJS shows."""
    if "<" not in text and "&" not in text:
        return text
    return unescape(_MARK.sub("", _LINE_END.sub("\n", text))).strip()


def _date(year: str, month: str, day: str) -> str:
    """The date as far as it goes. A day without a month, or parts that are no numbers, are left to be listed."""
    parts = [part for part in (year, month, day) if part]
    if not all(part.isdecimal() for part in parts) or (day and not month) or (parts and not year):
        return " ".join(parts)
    return "-".join(part.zfill(2) for part in parts)
