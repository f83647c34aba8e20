"""What forensic timelines hand out: Timesketch and IRIS. Pure.

Their moments bear an offset and are brought to British time. What they hold beyond an entry stays a column of the file,
to be mapped or said to be dropped.
"""

import re
from collections.abc import Callable

from reviews.chronology.importing.formats.known import known, without_known
from reviews.chronology.importing.formats.moments import day_and_time
from reviews.chronology.importing.formats.rearranging import Record, rearranged, together
from reviews.chronology.importing.sheet import Sheet

TIMESKETCH = frozenset({"message", "datetime", "timestamp_desc"})
IRIS = frozenset({
    "event_date", "event_tz", "event_title", "event_category", "event_content", "event_raw", "event_source",
    "event_assets", "event_iocs", "event_tags",
})  # fmt: skip


_EXACT = re.compile(r"\d{4}-\d\d-\d\d(T.*)?")
_OURS = re.compile(r"(.*)\n\nDate as known: ([^\n]+)", re.DOTALL)


def timesketch_sheet(sheet: Sheet) -> Sheet:
    """An event's message is what happened, the meaning of its time what sort of thing it is."""
    headings = {heading.strip().lower() for heading in sheet.headings}
    has_kind = bool(headings & {"kind", "type", "event_type"})
    columns: dict[str, Callable[[Record], str]] = {
        "date": lambda record: record.get("edtf", "") or day_and_time(record["datetime"])[0],
        "time": lambda record: "" if record.get("edtf", "") else day_and_time(record["datetime"])[1],
    }
    if "edtf" in headings:  # ours: the date as it is known, and not only where it stands on the figure
        columns["as written"] = lambda record: record.get("date_as_known", "")
        columns["what happened"] = _told
    if not has_kind:
        columns["type"] = lambda record: record["timestamp_desc"]
    return rearranged(
        sheet,
        columns,
        uses=frozenset({"datetime", "timestamp_desc", "timestamp", "edtf", "date_as_known"})
        | ({"message"} if "edtf" in headings else set()),
    )


def iris_sheet(sheet: Sheet) -> Sheet:
    """An event's title and content together are what happened."""
    return rearranged(
        sheet,
        {
            "date": lambda record: _moment(record)[0],
            "time": lambda record: _moment(record)[1],
            "what happened": _told_in_iris,
        },
        uses=frozenset({"event_date", "event_tz", "event_title", "event_content"}),
    )


def _told(record: Record) -> str:
    is_exact = _EXACT.fullmatch(record["edtf"])
    return record["message"] if is_exact else without_known(record["message"], record.get("date_as_known", ""))


def _told_in_iris(record: Record) -> str:
    if ours := _ours(record):
        return without_known(*ours)
    return together(record["event_title"], record["event_content"])


def _ours(record: Record) -> tuple[str, str] | None:
    """What happened and how its date is known, where the event left a workbench."""
    found = _OURS.fullmatch(record["event_content"])
    return (found[1], found[2]) if found and known(found[2]) else None


def _moment(record: Record) -> tuple[str, str]:
    if ours := _ours(record):
        return ours[1], ""
    moment = record["event_date"]
    return day_and_time(f"{moment}{record['event_tz']}" if "T" in moment else moment)
