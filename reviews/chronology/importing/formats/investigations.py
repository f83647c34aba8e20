"""What forensic timelines hand out: Timesketch and IRIS. Pure.

Their moments bear an offset and are brought to British time. What they hold beyond an entry stays a column of the file,
to be mapped or said to be dropped.
"""

from reviews.chronology.importing.formats.moments import day_and_time
from reviews.chronology.importing.formats.rearranging import Record, rearranged
from reviews.chronology.importing.sheet import Sheet

TIMESKETCH = frozenset({"message", "datetime", "timestamp_desc"})
IRIS = frozenset({
    "event_date", "event_tz", "event_title", "event_category", "event_content", "event_raw", "event_source",
    "event_assets", "event_iocs", "event_tags",
})  # fmt: skip


def timesketch_sheet(sheet: Sheet) -> Sheet:
    """An event's message is what happened, the meaning of its time what sort of thing it is."""
    has_kind = any(heading.strip().lower() in ("kind", "type", "event_type") for heading in sheet.headings)
    columns = {
        "date": lambda record: day_and_time(record["datetime"])[0],
        "time": lambda record: day_and_time(record["datetime"])[1],
    }
    if not has_kind:
        columns["type"] = lambda record: record["timestamp_desc"]
    return rearranged(sheet, columns, uses=frozenset({"datetime", "timestamp_desc", "timestamp"}))


def iris_sheet(sheet: Sheet) -> Sheet:
    """An event's title and content together are what happened."""
    return rearranged(
        sheet,
        {
            "date": lambda record: _moment(record)[0],
            "time": lambda record: _moment(record)[1],
            "what happened": lambda record: "\n".join(
                dict.fromkeys(filter(None, (record["event_title"], record["event_content"])))
            ),
        },
        uses=frozenset({"event_date", "event_tz", "event_title", "event_content"}),
    )


def _moment(record: Record) -> tuple[str, str]:
    moment = record["event_date"]
    return day_and_time(f"{moment}{record['event_tz']}" if "T" in moment else moment)
