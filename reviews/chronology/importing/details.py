"""Yes and no, numbers, and the fields that belong to the kind of an entry, as a file writes them. Pure."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from reviews.chronology.importing.columns import OF_ITS_KIND
from reviews.chronology.importing.when import FileDates
from reviews.chronology.kinds.fields import Field, FieldType
from reviews.chronology.kinds.rules import kind_for
from workbench.errors import Invalid

LAST_POSITION = 999
_YES_OR_NO = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


def yes_or_no_from(text: str, field: str) -> bool | Invalid:
    """Whether it is so; empty is no."""
    said = _YES_OR_NO.get(text.lower())
    return Invalid("Write yes or no, or leave it empty.", field) if said is None and text else bool(said)


def number_from(text: str, field: str) -> int | Invalid:
    """A number from 0 to 999; empty is 0."""
    if not text or (text.isascii() and text.isdecimal() and len(text) <= len(str(LAST_POSITION))):
        return int(text or 0)
    return Invalid(f"Write a number from 0 to {LAST_POSITION}, or leave it empty.", field)


def details_from(kind: str, texts: Iterable[tuple[str, str]], dates: FileDates) -> dict[str, Any] | None:
    """What the cells of its own fields say, or nothing. What the rules refuse is left as it is, for them to name."""
    given = {name.removeprefix(OF_ITS_KIND): text for name, text in texts if text}
    if not given:
        return None
    by_name = {field.name: field for field in kind_for(kind).fields}
    return {name: _value(by_name.get(name), text, dates) for name, text in given.items()}


def _value(field: Field | None, text: str, dates: FileDates) -> Any:
    match field.type if field else None:
        case FieldType.YES_NO:
            return _YES_OR_NO.get(text.lower(), text)
        case FieldType.NUMBER:
            return int(text) if text.isascii() and text.isdecimal() else text
        case FieldType.DATE:
            return _day(text, dates)
        case FieldType.CHOICE:
            return text.lower() if field and text.lower() in field.choices else text
        case _:
            return text


def _day(text: str, dates: FileDates) -> str:
    day = dates.recorded_on(text)
    return day.isoformat() if isinstance(day, date) else text
