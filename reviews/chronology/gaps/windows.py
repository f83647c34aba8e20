"""Between which days something began, and between which days it ended, from its date as it is kept. Pure.

Something that happened once began and ended on one day, which may lie anywhere within its bounds. What lasted (“3 May
to June 2015”) began within the first of its ends and ended within the last. “About” may be crossed by a month, or by
a year when only the year is given, as in `ImpreciseDate`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.dates.edtf import parts_from_edtf
from reviews.chronology.dates.points import Kind, Point

_ROUGHLY = {Kind.DAY: timedelta(days=31), Kind.MONTH: timedelta(days=31), Kind.YEAR: timedelta(days=366)}
_EDGE = timedelta(days=366)  # kept free at both ends of the calendar, so that days can be counted on from an open end


class Window(NamedTuple):
    """The first and the last day on which it can have begun, and those on which it can have ended."""

    begins_from: date
    begins_by: date
    ends_from: date
    ends_by: date

    @property
    def is_exact(self) -> bool:
        """Whether the days it began and ended are known."""
        return self.begins_from == self.begins_by and self.ends_from == self.ends_by

    def can_touch(self, since: date, until: date) -> bool:
        """Whether any of it can have been on one of these days."""
        return self.begins_from <= until and self.ends_by >= since

    def lies_in(self, since: date, until: date) -> bool:
        """Whether all of it certainly was on these days."""
        return since <= self.begins_from and self.ends_by <= until


FIRST, LAST = date.min + _EDGE, date.max - _EDGE


def on(day: date) -> Window:
    """One day, exactly."""
    return Window(day, day, day, day)


@lru_cache(maxsize=8192)
def window_of(edtf: str | None, earliest: date | None, latest: date | None) -> Window | None:
    """The window of a date as it is kept: its canonical string and its bounds. Nothing when it is undated."""
    if not edtf or (earliest is None and latest is None):
        return None
    if "~" not in edtf and "/" not in edtf:
        return Window(earliest or FIRST, latest or LAST, earliest or FIRST, latest or LAST)
    parts = parts_from_edtf(edtf)
    assert parts.start is not None, "a date with a bound has a start"
    about = parts.kind in (Kind.APPROXIMATE, Kind.APPROXIMATE_RANGE)
    begins = _around(parts.start, about)
    return Window(*begins, *(_around(parts.end, about) if parts.end else begins))


def window(happened: ImpreciseDate) -> Window | None:
    """The window of an imprecise date."""
    return window_of(happened.edtf, happened.earliest, happened.latest)


@dataclass(frozen=True)
class Happening:
    """An entry as gaps and warnings see it: its kind, when it can have been, whose it is, and its kind's own fields."""

    id: str
    order: str  # its place in the one order of the chronology
    kind: str  # the code of its kind
    agency: str
    window: Window | None  # nothing: it has no date
    details: Mapping[str, Any]
    orders: str = ""  # the places of others that differ in nothing but their words, and of this one: see `bare`

    @property
    def number(self) -> int:
        """How many entries it stands for."""
        return self.orders.count("\n") + 1

    @property
    def ids(self) -> tuple[str, ...]:
        """All the entries it stands for, in their order."""
        return (
            tuple(order.rpartition(" ")[2] for order in sorted(self.orders.split("\n"))) if self.orders else (self.id,)
        )

    def day(self, name: str) -> date | None:
        """A field of its kind that holds a day."""
        value = self.details.get(name)
        return date.fromisoformat(value) if isinstance(value, str) and value else None


def _around(point: Point, is_about: bool) -> tuple[date, date]:
    give = _ROUGHLY[point.kind] if is_about else timedelta(0)
    return point.first_day - give, point.last_day + give
