"""Dates, times and counts as people in Britain write them."""

from datetime import date, datetime

from workbench.clock import BRITAIN


def day(value: date | None, unknown: str = "not known") -> str:
    """“3 April 2026”."""
    return f"{value.day} {value:%B %Y}" if value is not None else unknown


def clock_time(value: datetime) -> str:
    """“11:42am”, in British time."""
    local = value.astimezone(BRITAIN)
    return f"{local.hour % 12 or 12}:{local:%M}{'am' if local.hour < 12 else 'pm'}"


def moment(value: datetime | None, unknown: str = "not known") -> str:
    """“3 April 2026, 11:42am”, in British time."""
    return f"{day(value.astimezone(BRITAIN).date())}, {clock_time(value)}" if value is not None else unknown


def count(number: int, one: str, many: str) -> str:
    """“1 entry”, “1,204 entries”, “no entries”."""
    if number == 0:
        return f"no {many}"
    return f"{number:,} {one if number == 1 else many}"


def sentence(words: str) -> str:
    """The same words with a capital first letter."""
    return words[:1].upper() + words[1:]
