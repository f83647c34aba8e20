"""The chronology for forensic timelines: Timesketch and IRIS. Pure."""

import json
from collections.abc import Iterable, Iterator

from reviews.chronology.entries.line import Line
from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.delimited import as_text, written
from reviews.chronology.exporting.forms.moments import Moment, moment_of, said

TIMESKETCH = (
    "message", "datetime", "timestamp", "timestamp_desc", "agency", "event_type", "source", "date_as_known", "edtf",
    "entry_id",
)  # fmt: skip
IRIS = (
    "event_date", "event_tz", "event_title", "event_category", "event_content", "event_raw", "event_source",
    "event_assets", "event_iocs", "event_tags",
)  # fmt: skip
NO_DATE = "left out, for want of a date"
TITLE = 80


def timesketch_csv(lines: Iterable[Line], changes: Changes) -> Iterator[str]:
    """A CSV file for Timesketch."""
    return written(
        ([as_text(str(cell)) for cell in _timesketch(line, moment)] for line, moment in _placed(lines, changes)),
        TIMESKETCH,
    )


def timesketch_lines(lines: Iterable[Line], changes: Changes) -> Iterator[str]:
    """A JSONL file for Timesketch."""
    for line, moment in _placed(lines, changes):
        record = dict(zip(TIMESKETCH, _timesketch(line, moment), strict=True))
        yield f"{json.dumps(record, ensure_ascii=False)}\n"


def iris_csv(lines: Iterable[Line], changes: Changes) -> Iterator[str]:
    """A CSV file for IRIS, with all ten of its columns."""
    return written((_iris(line, moment) for line, moment in _placed(lines, changes, holds_key=True)), IRIS)


def _placed(lines: Iterable[Line], changes: Changes, *, holds_key: bool = False) -> Iterator[tuple[Line, Moment]]:
    for line in lines:
        moment = moment_of(line)
        if moment is None:
            changes.note(NO_DATE, line)
            continue
        if moment.change:
            changes.note(moment.change, line)
        changes.note_left_out(line, holds_key=holds_key)
        yield line, moment


def _timesketch(line: Line, moment: Moment) -> tuple[str | int, ...]:
    return (
        said(line, moment),
        moment.at.isoformat(),
        round(moment.at.timestamp() * 1_000_000),
        moment.stands_for,
        line.agency,
        line.kind,
        line.source,
        line.happened.in_words,
        line.edtf or "",
        line.id,
    )


def _iris(line: Line, moment: Moment) -> tuple[str, ...]:
    offset = moment.at.strftime("%z")
    whole = said(line, moment)
    return (
        f"{moment.at:%Y-%m-%dT%H:%M:%S}.000",
        f"{offset[:3]}:{offset[3:]}",  # begins with a plus as it has to: an offset alone is no formula
        as_text(whole if len(whole) <= TITLE else f"{whole[: TITLE - 1].rstrip()}…"),
        as_text(line.kind),
        as_text(f"{whole}\n\nDate as known: {line.happened.in_words}"),
        "",
        as_text(line.source),
        as_text(line.agency.replace(";", ",")),  # assets are parted by semicolons, tags by bars
        "",
        as_text("|".join(filter(None, (line.kind.replace("|", "/"), "key" if line.is_key else "")))),
    )
