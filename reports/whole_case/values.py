"""One value of a row, written down so that it comes back as exactly what it was, or is refused. Pure."""

import base64
import binascii
import math
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from reports.whole_case.shapes import ColumnShape, Kind

SMALLEST, GREATEST = -(2**31), 2**31 - 1  # what both databases hold
NOT_KEPT = re.compile("[\\x00\\ud800-\\udfff]")  # PostgreSQL keeps no NUL, and half of a letter is written nowhere


class Unfit(ValueError):
    """A value that its column cannot hold. The words say what it is not; never what it is, which may be case data."""


def written(column: ColumnShape, value: Any) -> Any:
    """The value as JSON holds it."""
    if value is None:
        return None
    if column.kind in (Kind.DAY, Kind.MOMENT):
        return value.isoformat()
    if column.kind is Kind.BYTES:
        return base64.b64encode(value).decode("ascii")
    return value.value if isinstance(value, Enum) else value


def read(column: ColumnShape, raw: Any) -> Any:
    """The value as the database takes it. Raises `Unfit`."""
    if raw is None:
        if not column.is_optional:
            raise Unfit("is empty and must not be")
        return None
    return _READERS[column.kind](column, raw)


def _text(column: ColumnShape, raw: Any) -> str:
    if not isinstance(raw, str):
        raise Unfit("is not text")
    if column.words and raw not in column.words:
        raise Unfit("is none of the words that stand there")
    if column.longest is not None and len(raw) > column.longest:
        raise Unfit(f"has more than {column.longest} letters")
    _check_letters(raw)
    return raw


def _number(_column: ColumnShape, raw: Any) -> int:
    if type(raw) is not int or not SMALLEST <= raw <= GREATEST:
        raise Unfit("is not a whole number that can be kept")
    return raw


def _fraction(_column: ColumnShape, raw: Any) -> float:
    if type(raw) not in (int, float) or not math.isfinite(raw):
        raise Unfit("is not a number")
    return float(raw)


def _claim(_column: ColumnShape, raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise Unfit("is neither true nor false")
    return raw


def _day(_column: ColumnShape, raw: Any) -> date:
    try:
        return date.fromisoformat(raw)
    except (TypeError, ValueError):
        raise Unfit("is not a day") from None


def _moment(_column: ColumnShape, raw: Any) -> datetime:
    try:
        found = datetime.fromisoformat(raw)
        return found.astimezone(UTC) if found.tzinfo is not None else _no_zone()
    except (TypeError, ValueError, OverflowError):
        raise Unfit("is not a moment with its time zone") from None


def _no_zone() -> datetime:
    raise ValueError("no time zone")


def _bytes(_column: ColumnShape, raw: Any) -> bytes:
    try:
        return base64.b64decode(raw, validate=True)
    except (TypeError, ValueError, binascii.Error):
        raise Unfit("is not a file's contents in base64") from None


def _several(column: ColumnShape, raw: Any) -> Any:
    if not isinstance(raw, list if column.kind is Kind.LIST else dict):
        raise Unfit("is not a list" if column.kind is Kind.LIST else "is not values with names")
    _check_deep(raw)
    return raw


def _check_deep(value: Any) -> None:
    if isinstance(value, str):
        _check_letters(value)
    elif isinstance(value, list):
        for one in value:
            _check_deep(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            _check_letters(name)
            _check_deep(one)


def _check_letters(text: str) -> None:
    if NOT_KEPT.search(text):
        raise Unfit("has letters that cannot be kept")


_READERS: dict[Kind, Callable[[ColumnShape, Any], Any]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.FRACTION: _fraction,
    Kind.CLAIM: _claim,
    Kind.DAY: _day,
    Kind.MOMENT: _moment,
    Kind.LIST: _several,
    Kind.NAMED: _several,
    Kind.BYTES: _bytes,
}
