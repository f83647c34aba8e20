"""How a workbook shows a number: as a day, a month, a year or a time of day, or as a number. Pure.

A cell that shows “May 2015” holds the first of May. It is read as the month, because that is what was known and meant.
"""

import re
from datetime import datetime, timedelta
from enum import Enum
from functools import lru_cache

_BUILT_IN = {
    14: "d/m/y", 15: "d-m-y", 16: "d-m", 17: "mmm-y", 18: "h:m", 19: "h:m", 20: "h:m", 21: "h:m", 22: "d/m/y h:m",
    45: "m:s", 46: "h:m", 47: "m:s", **dict.fromkeys((*range(27, 32), 36, *range(50, 59)), "d/m/y"),
}  # fmt: skip
_NOT_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_LAST_SERIAL = 2_958_466  # the first day after the year 9999
_FIRST_OF_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - a workbook's days are in no zone
_FIRST_OF_1904 = datetime(1904, 1, 1)  # noqa: DTZ001


class Shown(Enum):
    """What a number is shown as."""

    NUMBER = "a number"
    DAY = "a day"
    MONTH = "a month"
    YEAR = "a year"
    TIME = "a time of day"


def shown_as(number_format: int, codes: dict[int, str]) -> Shown:
    """What a cell of this number format is shown as. `codes` are the formats that the workbook makes itself."""
    code = _code(number_format, codes)
    if "d" in code:
        return Shown.DAY
    if "y" in code:
        return Shown.MONTH if "m" in code else Shown.YEAR
    if "h" in code or "s" in code:
        return Shown.TIME
    return Shown.MONTH if "mmm" in code else Shown.NUMBER


def hides_year(number_format: int, codes: dict[int, str]) -> bool:
    """Whether it shows a day or a month without its year, as “03-May” does."""
    return shown_as(number_format, codes) in (Shown.DAY, Shown.MONTH) and "y" not in _code(number_format, codes)


def _code(number_format: int, codes: dict[int, str]) -> str:
    code = codes.get(number_format, _BUILT_IN.get(number_format) or "").split(";")[0].lower()
    return re.sub(r"general|am/pm|a/p", "", _NOT_CODE.sub("", code))


def number_in_words(text: str) -> str:
    """A plain number as a person would type it: “3”, not “3.0”; digits beyond what a spreadsheet keeps are left out."""
    try:
        number = float(text)
    except ValueError:
        return text
    return f"{number:.15g}" if abs(number) < 1e15 else text


@lru_cache(maxsize=10_000)
def date_in_words(text: str, shown: Shown, *, from_1904: bool) -> str:
    """The date or time that a number stands for, written so that it can be read in one way only.

    A number that is no date of this calendar is left as it is, to be listed.
    """
    try:
        serial = float(text)
    except ValueError:
        return text
    if not 0 <= serial < _LAST_SERIAL:
        return text
    first = _FIRST_OF_1904 if from_1904 else _FIRST_OF_1900
    if not from_1904 and serial < 60:  # the calendar of 1900 has a 29 February that never was
        serial += 1
    moment = first + timedelta(days=int(serial), seconds=round((serial % 1) * 86_400))  # seconds are not shown
    has_time = bool(moment.hour or moment.minute)
    if shown is Shown.TIME and serial < 2:
        return f"{moment:%H:%M}"
    if shown is Shown.YEAR and (moment.month, moment.day) == (1, 1) and not has_time:
        return f"{moment.year:04}"
    if shown is Shown.MONTH and moment.day == 1 and not has_time:
        return f"{moment:%Y-%m}"
    return f"{moment:%Y-%m-%d %H:%M}" if has_time else f"{moment:%Y-%m-%d}"
