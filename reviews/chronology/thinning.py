"""Many entries as a figure that can still be read: counted, and drawn as columns. Pure.

*The rule.* Up to `DRAWN_EACH` entries are drawn one by one, as `lanes` says. More are counted. Every agency
keeps its lane, and in it stands a column for each month, as high as the number of entries in it; where that would be
more than `MOST_COLUMNS` months, a column is a quarter of a year, or else a year. An entry is counted at the day that it
is sorted by. The part of a column with no exact day is drawn open, so what is not known is still drawn as not known.
All lanes have one measure, and the least column can still be seen. Where there are more than `MOST_LANES` agencies,
those with the fewest entries share the last lane, under a name that says how many they are. Choosing a lane or a length
of time counts again, and draws one by one as soon as few enough are left.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Protocol

from reviews.chronology.lanes import Band, Hatched
from reviews.chronology.scale import Tick
from workbench.ui.words import day

DRAWN_EACH = 600
MOST_COLUMNS = 120
MOST_LANES = 12
TICKS = 7  # how many years can be named across, in a narrow window too


class Unit(IntEnum):
    """How many months one column stands for."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12


class Counted(Protocol):
    """How many entries of one agency stand in one month; the month is empty where there is no date."""

    @property
    def agency(self) -> str:
        """Whose."""

    @property
    def month(self) -> str:
        """Such as 2015-04."""

    @property
    def is_exact(self) -> bool:
        """Whether their day is known."""

    @property
    def number(self) -> int:
        """How many."""


@dataclass(frozen=True)
class Column:
    """One column: where it stands (0, 1, 2 …), the days it covers, and how many entries it stands for."""

    place: int
    since: date
    until: date
    exact: int
    inexact: int

    @property
    def number(self) -> int:
        """How many entries, with an exact day or without."""
        return self.exact + self.inexact

    @property
    def in_words(self) -> str:
        """“1 April 2015 to 30 June 2015: 1,204 entries, 31 of them with no exact day”."""
        said = f"{day(self.since)} to {day(self.until)}: {self.number:,} {'entry' if self.number == 1 else 'entries'}"
        return f"{said}, {self.inexact:,} of them with no exact day" if self.inexact else said


@dataclass(frozen=True)
class Row:
    """One lane: an agency, or several that share it."""

    label: str
    agencies: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Columns:
    """Everything that is drawn."""

    rows: tuple[Row, ...]
    unit: Unit
    places: int  # how many columns there is room for, from the first to the last
    ticks: tuple[Tick, ...]  # where each year begins, counted in columns
    bands: tuple[Hatched, ...]

    @property
    def highest(self) -> int:
        """The most entries that one column stands for."""
        return max((column.number for row in self.rows for column in row.columns), default=0)


def columns(tallies: Sequence[Counted], bands: Sequence[Band] = ()) -> Columns:
    """The entries that have a date, as columns. The tallies stand in the order in which the agencies first appear."""
    dated = [one for one in tallies if one.month]
    months = [_month(one.month) for one in dated]
    if not months:
        return Columns((), Unit.MONTH, 0, (), ())
    unit = next((unit for unit in Unit if _places(months, unit) <= MOST_COLUMNS), Unit.YEAR)
    start, places = min(months) // unit, _places(months, unit)
    return Columns(
        rows=tuple(
            Row(label, agencies, _columns([one for one in dated if one.agency in agencies], unit, start))
            for label, agencies in _lanes(dated).items()
        ),
        unit=unit,
        places=places,
        ticks=_ticks(unit, start, places),
        bands=tuple(
            Hatched(*cut, band.words, band.is_line)
            for band in bands
            if (cut := _cut(band.since, band.until, unit, start, places))
        ),
    )


def _lanes(dated: Sequence[Counted]) -> Mapping[str, tuple[str, ...]]:
    """Each lane's label and whose it is."""
    numbers: dict[str, int] = {}
    for one in dated:
        numbers[one.agency] = numbers.get(one.agency, 0) + one.number
    if len(numbers) <= MOST_LANES:
        return {agency: (agency,) for agency in numbers}
    most = set(sorted(numbers, key=lambda agency: (-numbers[agency], agency))[: MOST_LANES - 1])
    others = tuple(agency for agency in numbers if agency not in most)
    return {agency: (agency,) for agency in numbers if agency in most} | {f"{len(others)} other agencies": others}


def _columns(counted: Sequence[Counted], unit: Unit, start: int) -> tuple[Column, ...]:
    found: dict[int, list[int]] = {}
    for one in counted:
        found.setdefault(_month(one.month) // unit, [0, 0])[one.is_exact] += one.number
    return tuple(
        Column(place - start, _first_day(place * unit), _last_day((place + 1) * unit), exact, inexact)
        for place, (inexact, exact) in sorted(found.items())
    )


def _ticks(unit: Unit, start: int, places: int) -> tuple[Tick, ...]:
    years = range(start * unit // 12, (start + places) * unit // 12 + 1)
    step = -(-len(years) // TICKS)
    found = [(year * 12 / unit - start, str(year)) for year in years if year % step == 0]
    return tuple(Tick(left, label, is_year=True) for left, label in found if 0 <= left < places)


def _cut(since: date, until: date, unit: Unit, start: int, places: int) -> tuple[float, float] | None:
    left, right = _at(since, unit) - start, _at(until + timedelta(days=1), unit) - start
    return None if right < 0 or left > places else (max(left, 0), min(right, places))


def _at(day: date, unit: Unit) -> float:
    return (day.year * 12 + day.month - 1 + (day.day - 1) / 31) / unit


def _places(months: Sequence[int], unit: Unit) -> int:
    return max(months) // unit - min(months) // unit + 1


def _month(month: str) -> int:
    """The months since the year 0."""
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _last_day(month: int) -> date:
    """The day before a month begins."""
    return date.fromordinal(_first_day(month).toordinal() - 1)
