"""A day, a month or a year, as much of it as is known of when a name was used. Kept as EDTF: 2015, 2015-06, 2015-06-03.

The dates of the chronology say much more (approximate, before, between); a name needs no more than this. Pure.
"""

import re
from datetime import date

from workbench.errors import Invalid

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WRITTEN = (
    re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?"),
    re.compile(r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<name>[a-z]+)\s+(?P<year>\d{4})"),
    re.compile(r"(?:(?P<day>\d{1,2})[/.])?(?P<month>\d{1,2})[/.](?P<year>\d{4})"),
)


def read_when(text: str, field: str) -> str:
    """What was typed, as EDTF; empty when nothing was. Raises `Invalid`, naming the field."""
    typed = " ".join(text.lower().split())
    if not typed:
        return ""
    for pattern in _WRITTEN:
        found = pattern.fullmatch(typed)
        if found is not None:
            return _checked(found.groupdict(), text, field)
    raise _not_read(text, field)


def when_in_words(edtf: str) -> str:
    """“3 June 2015”, “June 2015”, “2015”, as far as it is known."""
    if not edtf:
        return ""
    year, *rest = edtf.split("-")
    words = [year]
    if rest:
        words.insert(0, MONTHS[int(rest[0]) - 1].capitalize())
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)


def first_day(edtf: str) -> date:
    """The first day that it can mean."""
    year, month, day = ([int(part) for part in edtf.split("-")] + [1, 1])[:3]
    return date(year, month, day)


def is_after(one: str, other: str) -> bool:
    """Whether one is surely later than the other: 2015 is not after June 2015."""
    shorter = min(len(one), len(other))
    return one[:shorter] > other[:shorter]


def _checked(parts: dict[str, str | None], text: str, field: str) -> str:
    name, day = parts.get("name"), parts.get("day")
    month = parts.get("month") or ""
    if name:
        number = next((n for n, full in enumerate(MONTHS, 1) if len(name) > 2 and full.startswith(name)), 0)
        if not number:
            raise _not_read(text, field)
        month = str(number)
    try:
        checked = date(int(parts["year"] or 0), int(month or 1), int(day or 1))
    except ValueError:
        raise _not_read(text, field) from None
    return checked.isoformat()[: 10 if day else 7 if month else 4]


def _not_read(text: str, field: str) -> Invalid:
    return Invalid(f"“{text.strip()}” cannot be read as a date. Write 2015, June 2015 or 3 June 2015.", field)
