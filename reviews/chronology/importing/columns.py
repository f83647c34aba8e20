"""Which column of a file is which: the layouts that need no mapping. Pure."""

import re

from reviews.chronology.importing.sheet import FIELD
from workbench.errors import Invalid

# What a column holds, by the headings under which agencies send it. Compared in lower case, without marks.
HEADINGS = {
    "date": ("date", "start date", "date from", "from date", "from", "event date", "date of event", "when", "start"),
    "end_date": ("end date", "date to", "to date", "to", "until", "end"),
    "date_precision": ("date precision", "precision"),
    "as_written": ("as written", "date as written"),
    "time": ("time", "start time", "time of event", "event time"),
    "agency": ("agency", "agency name", "organisation", "organization", "service"),
    "kind": ("type", "event type", "type of event", "kind", "category", "contact type"),
    "summary": ("what happened", "summary", "event", "description", "details", "event details", "narrative", "what"),
    "source": ("source", "source of information", "source of info", "where recorded", "where written", "recorded in"),
    "recorded_on": ("recorded on", "date recorded"),
}
REQUIRED = {"date": "date", "agency": "agency", "summary": "what happened", "source": "source"}
_FIELD_OF = {heading: field for field, headings in HEADINGS.items() for heading in headings}


def field_of(heading: str) -> str | None:
    """What a column with this heading holds, if we know it."""
    return _FIELD_OF.get(" ".join(re.sub(r"[^a-z]+", " ", heading.lower()).split()))


def count_known(row: list[str]) -> int:
    """How many of these headings we know."""
    return sum(field_of(heading) is not None for heading in row)


def columns_in(headings: list[str], name: str, *, needs_agency: bool) -> dict[str, int]:
    """Where each field stands. Raises `Invalid` when one is missing, or when two columns could be the same."""
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        field = field_of(heading)
        if field is None:
            continue
        if field in found:
            raise Invalid(
                f"In “{name}” both “{headings[found[field]]}” and “{heading}” could be the {field.replace('_', ' ')}. "
                "Rename the one that is not.",
                FIELD,
            )
        found[field] = place
    missing = [words for field, words in REQUIRED.items() if field not in found and (field != "agency" or needs_agency)]
    if missing:
        raise Invalid(
            f"“{name}” has no column for {' or '.join(missing)}. The first row has to hold headings such as date, "
            "agency, type, what happened, source.",
            FIELD,
        )
    return found
