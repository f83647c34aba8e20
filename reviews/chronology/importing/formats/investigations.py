"""What forensic timelines hand out: Timesketch and IRIS. Pure.

Their moments bear an offset and are brought to British time. What they hold beyond an entry stays a column of the file,
to be mapped or said to be dropped.
"""

from collections.abc import Callable

from reviews.chronology.importing.formats.moments import day_and_time
from reviews.chronology.importing.formats.rearranging import Record, rearranged, together
from reviews.chronology.importing.sheet import Sheet

TIMESKETCH = frozenset({"message", "datetime", "timestamp_desc"})
IRIS = frozenset({
    "event_date", "event_tz", "event_title", "event_category", "event_content", "event_raw", "event_source",
    "event_assets", "event_iocs", "event_tags",
})  # fmt: skip


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
    if not has_kind:
        columns["type"] = lambda record: record["timestamp_desc"]
    return rearranged(
        sheet, columns, uses=frozenset({"datetime", "timestamp_desc", "timestamp", "edtf", "date_as_known"})
    )


def iris_sheet(sheet: Sheet) -> Sheet:
    """An event's title and content together are what happened."""
    return rearranged(
        sheet,
        {
            "date": lambda record: _moment(record)[0],
            "time": lambda record: _moment(record)[1],
            "what happened": lambda record: together(record["event_title"], record["event_content"]),
        },
        uses=frozenset({"event_date", "event_tz", "event_title", "event_content"}),
    )


def _moment(record: Record) -> tuple[str, str]:
    moment = record["event_date"]
    return day_and_time(f"{moment}{record['event_tz']}" if "T" in moment else moment)
