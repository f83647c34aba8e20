"""Which column of a file is which: what each field is called by agencies, and by other programs. Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reviews.chronology.dates.single import as_seen

# What a column holds, by the headings under which agencies send it. Compared in lower case, without marks.
HEADINGS = {
    "date": ("date", "start date", "date from", "from date", "from", "event date", "date of event", "when", "start",
             "date time", "datetime", "start date time", "date of contact"),
    "time": ("time", "start time", "time of event", "event time", "time from"),
    "end_date": ("end date", "date to", "to date", "to", "until", "end", "end date time"),
    "end_time": ("end time", "time to"),
    "date_precision": ("date precision", "precision"),
    "as_written": ("as written", "date as written", "display date"),
    "position": ("order within the day", "order in the day", "position"),
    "agency": ("agency", "agency name", "organisation", "organization", "service", "agency involved"),
    "kind": ("type", "event type", "type of event", "kind", "category", "contact type", "type of contact",
             "event category"),
    "summary": ("what happened", "summary", "event", "description", "details", "event details", "narrative", "what",
                "details of event", "description of event", "significant event", "fact", "fact text", "message"),
    "source": ("source", "source of information", "source of info", "where recorded", "where written", "recorded in",
               "sources", "source s", "event source"),
    "recorded_on": ("recorded on", "date recorded", "date of recording"),
    "is_key": ("is key", "key", "key entry", "in the report", "key event"),
}  # fmt: skip
WORDS = {
    "date": "date",
    "time": "time",
    "end_date": "end date",
    "end_time": "end time",
    "date_precision": "how exact the date is",
    "as_written": "date in the words of the source",
    "position": "order within the day",
    "agency": "agency",
    "kind": "type",
    "summary": "what happened",
    "source": "source",
    "recorded_on": "day it was recorded",
    "is_key": "whether it is a key entry",
}
REQUIRED = ("date", "agency", "summary", "source")
OF_ITS_KIND = "details."  # before the name of a field that belongs to the kind of an entry: `details.kept`
_FIELD_OF = {heading: field for field, headings in HEADINGS.items() for heading in headings}


@lru_cache(maxsize=1000)
def field_of(heading: str) -> str | None:
    """What a column with this heading holds, if we know it."""
    if heading.startswith(OF_ITS_KIND):
        return heading
    return _FIELD_OF.get(" ".join(re.sub(r"[^a-z]+", " ", as_seen(heading).lower()).split()))


def count_known(row: Sequence[str]) -> int:
    """How many of these headings we know."""
    return sum(len(heading) < 80 and field_of(heading) is not None for heading in row)


def words_of(field: str) -> str:
    """What a field is called on screen."""
    return WORDS.get(field, field.removeprefix(OF_ITS_KIND).replace("_", " "))
