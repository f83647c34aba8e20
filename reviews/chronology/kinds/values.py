"""Whether a value may stand in a field of a kind, and why not. Pure."""

from datetime import date
from typing import Any

from reviews.chronology.kinds.fields import Field, FieldType
from workbench.errors import Invalid

LONGEST = 400
MOST = 1_000_000


def is_fit(field: Field, value: Any) -> bool:
    """Whether the value may stand in the field."""
    try:
        check_value(field, value)
    except Invalid:
        return False
    return True


def check_value(field: Field, value: Any) -> None:
    """Raise `Invalid`, naming the field, unless the value may stand in it."""
    if field.type is FieldType.YES_NO and not isinstance(value, bool):
        raise Invalid(f"{field.label}: answer yes or no, or leave it empty if it is not known.", field.name)
    if field.type is FieldType.NUMBER and (isinstance(value, bool) or not isinstance(value, int)):
        raise Invalid(f"{field.label}: write a whole number, such as 3.", field.name)
    if field.type is FieldType.NUMBER and not 0 <= value <= MOST:
        raise Invalid(f"{field.label}: write a number from 0 to {MOST:,}.", field.name)
    if field.type is FieldType.CHOICE and value not in field.choices:
        raise Invalid(f"{field.label}: choose one of {', '.join(field.choices)}.", field.name)
    if field.type is FieldType.DATE:
        _check_day(field, value)
    if field.type is FieldType.TEXT:
        _check_text(field, value)


def _check_day(field: Field, value: Any) -> None:
    try:
        is_day = isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        is_day = False
    if not is_day:
        raise Invalid(f"{field.label}: give a day, a month and a year, or leave it empty.", field.name)


def _check_text(field: Field, value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise Invalid(f"{field.label}: write it in words, or leave it empty.", field.name)
    if len(value) > LONGEST:
        raise Invalid(f"{field.label}: shorten this to {LONGEST} characters.", field.name)
    if "\0" in value:
        raise Invalid(f"{field.label}: this has a character in it that cannot be kept. Type it again.", field.name)
