"""Ways of writing a date that other programs have, put into ours. The words of the source are kept beside it. Pure.

`?12/05/2015` (Chronolator): uncertain, so about that day. `??/05/2015`, `05/??/2015` (CaseMap): the day is not known.
`<12/05/2015`, `>12/05/2015`: before, after. `12/05/2015 #2`: the second thing of that day. `2015-05-12T09:30:05Z`: a
moment, brought to British time; seconds stand in the words as written.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reviews.chronology.importing.formats.moments import day_and_time
from reviews.chronology.importing.rules import Note
from reviews.chronology.importing.sheet import NumberedRow, Sheet

_ODD = re.compile(r"[?<>#]|\d[T ]\d{1,2}:\d\d(?::|[Z+])|T\d\d:\d\d$| 0?0:00$")
_ODD_TIME = re.compile(r"(\d{1,2}:\d\d):\d\d(?:\.\d+)?")
_UNKNOWN = r"(?:\?\?|xx|XX|--)"
_NO_DAY = re.compile(rf"{_UNKNOWN}([/.-])(\d{{1,2}})\1(\d{{4}})|(\d{{1,2}})([/.-]){_UNKNOWN}\5(\d{{4}})")
_NO_MONTH = re.compile(rf"{_UNKNOWN}([/.-]){_UNKNOWN}\1(\d{{4}}|\?+)")
_ORDER = re.compile(r"(.+?) ?#(\d{1,3})")
_SECONDS = re.compile(r"(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4} \d{1,2}:\d\d):\d\d(?:\.\d+)?")
_MIDNIGHT = re.compile(r"(?:(?<=[/.-]\d\d)|(?<=[/.-]\d{4})) 0?0:00(?::00)?$")
_CANONICAL = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00")
_WORDS = {"<": "before ", ">": "after "}
_TYPES = {"on": "", "ordered": "", "exact": "", "around": "approx", "from-to": "range", "from–to": "range"}

_LOOKED_AT = ("date", "end_date", "recorded_on", "time", "end_time", "date_precision")


@dataclass(frozen=True)
class Written:
    """A date in our way of writing it, and what was taken out of it."""

    date: str
    time: str = ""
    position: str = ""
    is_month_first: bool = False  # it can only have been written so


def without_midnight(text: str) -> str:
    """A day in numbers without the midnight that programs write after it when they hold no time."""
    return _MIDNIGHT.sub("", text)


@lru_cache(maxsize=10_000)
def in_our_way(text: str) -> Written:
    """The date as we write it. What is in none of these ways is left as it is."""
    if _CANONICAL.fullmatch(text):
        return Written(text)
    position = ""
    if found := _ORDER.fullmatch(text):
        text, position = found[1], found[2]
    if found := _SECONDS.fullmatch(text):
        text = found[1]
    text = without_midnight(text)
    day, time = day_and_time(text)
    sure = day.strip("?").strip()
    about = "about " if sure != day and sure else ""
    if found := _NO_DAY.fullmatch(day):
        about, sure = "", f"{found[3] or found[6]}-{int(found[2] or found[4]):02}"
    elif found := _NO_MONTH.fullmatch(day):
        about, sure = "", found[2].strip("?")
    return Written(
        f"{about}{_WORDS.get(sure[:1], '')}{sure.lstrip('<>').strip()}",
        time,
        position,
        is_month_first=bool(found and found.re is _NO_DAY and found[4]),
    )


def restyled(sheet: Sheet, places: Mapping[str, int]) -> tuple[Sheet, Mapping[str, int], tuple[Note, ...]]:
    """The sheet with its dates in our way, the words as written beside them, and what a person should know of that."""
    at = [(field, places[field]) for field in _LOOKED_AT if field in places]
    written = ((field, {cells[place] for _, cells in sheet.rows if place < len(cells)}) for field, place in at)
    if "date" not in places or not any(_is_odd(field, text) for field, texts in written for text in texts):
        return sheet, places, ()
    width = max(len(sheet.headings), *(place + 1 for place in places.values()))
    added = [field for field in ("as_written", "position") if field not in places]
    wider = {**places, **{field: width + extra for extra, field in enumerate(added)}}
    rows: list[NumberedRow] = []
    month_first: list[tuple[int, str]] = []
    for number, cells in sheet.rows:
        own = [*cells[:width], *[""] * (width - len(cells)), *[""] * len(added)]
        if _restyle(own, wider):
            month_first.append((number, cells[places["date"]]))
        rows.append((number, (*own, *cells[width:])))
    headings = (*sheet.headings, *[""] * (width - len(sheet.headings)), *added)
    return replace(sheet, headings=headings, rows=rows), wider, _notes(month_first)


def _restyle(cells: list[str], places: Mapping[str, int]) -> bool:
    """Put one row's dates into our way, in place. Tells whether a date can only have been written month first."""
    start, end = (cells[places[field]] if field in places else "" for field in ("date", "end_date"))
    first, last = in_our_way(start), in_our_way(end)
    if "recorded_on" in places:
        cells[places["recorded_on"]] = in_our_way(cells[places["recorded_on"]]).date
    for field in ("time", "end_time"):
        if field in places:
            cells[places[field]] = _ODD_TIME.sub(r"\1", cells[places[field]])
    if "date_precision" in places:
        said = cells[places["date_precision"]]
        cells[places["date_precision"]] = _TYPES.get(said.lower(), said)
    if (first.date, first.time, last.date) == (start, "", end):
        return False
    date, until = first.date, last.date
    if first.time and not (cells[places["time"]] if "time" in places else ""):
        date = f"{date} {first.time}"
    if last.time and not (cells[places["end_time"]] if "end_time" in places else ""):
        until = f"{until} {last.time}"
    if "about " in date + until and until:
        date, until = f"about {date.removeprefix('about ')}", until.removeprefix("about ")
    cells[places["date"]] = date
    if "end_date" in places:
        cells[places["end_date"]] = until
    said = "" if start[:1] in _WORDS else _said(start, end)  # “before” and “after” are words already
    for field, words in (("as_written", said), ("position", first.position)):
        cells[places[field]] = cells[places[field]] or words
    return first.is_month_first or last.is_month_first


def _said(start: str, end: str) -> str:
    return f"{start} to {end}" if end and end != start else start


def _is_odd(field: str, text: str) -> bool:
    if field in ("time", "end_time"):
        return bool(_ODD_TIME.fullmatch(text))
    if field == "date_precision":
        return text.lower() in _TYPES
    return bool(_ODD.search(text))


def _notes(month_first: Sequence[tuple[int, str]]) -> tuple[Note, ...]:
    reason = (
        "This date has its month first. If every date of this file is written so, say so under “Which column is which”."
    )
    return tuple(Note(number, "date", text, reason) for number, text in month_first[:20])
