"""Working days in England and Wales, and dates worked out from them. Pure.

Bank holidays are those of gov.uk's England and Wales division, as the `holidays` library keeps them. A working day is a
day from Monday to Friday that is not a bank holiday. The day of the starting event does not count: day one is the next.
"""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from holidays import country_holidays

LONGEST = 5000


class Unit(StrEnum):
    """What a length of time is counted in."""

    WORKING = "working"
    CALENDAR = "calendar"
    MONTHS = "months"


_HOLIDAYS = {"england": country_holidays("GB", subdiv="ENG"), "wales": country_holidays("GB", subdiv="WLS")}


def is_working_day(day: date) -> bool:
    """Whether offices of the courts and probation are open in England and Wales."""
    return day.weekday() < 5 and day not in _HOLIDAYS["england"] and day not in _HOLIDAYS["wales"]


def due(start: date, length: int, unit: Unit) -> date:
    """The last day of a period of `length` (0 to 5000) `unit`s that follows `start`.

    Months end on the same day of the month, or on its last day when there is none.
    """
    if not 0 <= length <= LONGEST:
        raise ValueError(f"A period is between 0 and {LONGEST} long")
    if unit is Unit.CALENDAR:
        return start + timedelta(days=length)
    if unit is Unit.MONTHS:
        years, month = divmod(start.month - 1 + length, 12)
        year = start.year + years
        return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
    day = start
    for _ in range(length):
        day += timedelta(days=1)
        while not is_working_day(day):
            day += timedelta(days=1)
    return day
