"""The plain parts of an imprecise date: its kind, and the day, month or year at each of its ends. Pure."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

MONTHS = tuple(calendar.month_name)  # MONTHS[1] is January; this project sets no locale
FIRST_YEAR, LAST_YEAR = 1800, 2199  # outside these a year in a review is a slip of the keys


class Kind(StrEnum):
    """How a date is known. Each is a different claim, and is shown as a different claim."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SEASON = "season"  # where it begins and ends is not established
    DECADE = "decade"
    RANGE = "range"  # it lasted from one to the other
    APPROXIMATE = "approximate"
    APPROXIMATE_RANGE = "approximate range"
    BEFORE = "before"  # and not on it
    AFTER = "after"  # and not on it
    BY = "by"  # on it at the latest
    ON_OR_AFTER = "on or after"
    BETWEEN = "between"  # once, on some day from the first to the last
    UNDATED = "undated"


@dataclass(frozen=True, order=True)
class Point:
    """One day, month or year of the calendar. `month` 0 means the year is all that is known; `day` 0 likewise."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        """Refuse what is on no calendar, such as 30 February."""
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(f"{self.year} is not a year between {FIRST_YEAR} and {LAST_YEAR}")
        if self.month:
            date(self.year, self.month, self.day or 1)
        elif self.day:
            raise ValueError("a day without its month")

    @property
    def kind(self) -> Kind:
        """Which of day, month and year it is."""
        return Kind.DAY if self.day else Kind.MONTH if self.month else Kind.YEAR

    @property
    def first_day(self) -> date:
        """The first day in it."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day in it."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def edtf(self) -> str:
        """`2015-04-19`, `2015-04` or `2015`."""
        if self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    @property
    def in_words(self) -> str:
        """“19 April 2015”, “April 2015” or “2015”."""
        return " ".join(
            [str(self.day)] * bool(self.day) + [MONTHS[self.month]] * bool(self.month) + [str(self.year)],
        )

    def the_one_before(self) -> "Point":
        """The day, month or year before this one."""
        return self._like(self.first_day - timedelta(days=1))

    def the_one_after(self) -> "Point":
        """The day, month or year after this one."""
        return self._like(self.last_day + timedelta(days=1))

    def _like(self, day: date) -> "Point":
        return Point(day.year, day.month if self.month else 0, day.day if self.day else 0)


class Parts(NamedTuple):
    """What was said of a date, taken apart: the ends as they were named, the minute, and a word that narrows nothing.

    One end is in `start`, whichever end it is; `end` is for a range or a pair of bounds. The word is “early”, “mid”,
    “late”, “end of” and the like, “shortly” before or after, or the name of a season.
    """

    kind: Kind
    start: Point | None = None
    end: Point | None = None
    at_time: str = ""  # HH:MM
    part: str = ""
