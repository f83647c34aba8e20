"""The figure of the chronology in words, for whoever does not see it. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.grouped import is_part
from reviews.chronology.lanes import SHAPES, Band, Drawn, Shape
from reviews.chronology.thinning import DRAWN_EACH, Columns, Unit
from workbench.ui.words import day

OPEN_PART = "the open parts of the columns show how many"
MOST_GAPS = 6  # of what is hatched, so many are told one by one
EACH = {Unit.MONTH: "month", Unit.QUARTER: "quarter of a year", Unit.YEAR: "year"}


class Told(Protocol):
    """What is asked of entries, however many they are, to say them in words."""

    @property
    def agencies(self) -> Mapping[str, int]:
        """How many each agency has."""

    @property
    def entries(self) -> int:
        """How many there are."""

    @property
    def undated(self) -> int:
        """How many have no date."""

    @property
    def inexact(self) -> int:
        """How many have a date, and no exact day."""

    @property
    def grouped(self) -> int:
        """How many stand under another."""

    @property
    def first(self) -> ImpreciseDate | None:
        """The first date."""

    @property
    def last(self) -> ImpreciseDate | None:
        """The last date."""


@dataclass(frozen=True)
class _Counted:
    agencies: Mapping[str, int]
    entries: int
    undated: int
    inexact: int
    grouped: int
    first: ImpreciseDate | None
    last: ImpreciseDate | None


def describe(entries: Sequence[Drawn]) -> str:
    """The figure of these entries in words. They stand in the order of the chronology."""
    dated = [entry.happened for entry in entries if not entry.happened.is_undated]
    agencies: dict[str, int] = {}
    for entry in entries:
        agencies[entry.agency] = agencies.get(entry.agency, 0) + 1
    inexact = sum(SHAPES[one.kind] is not Shape.DAY for one in dated)
    first, last = (dated[0], dated[-1]) if dated else (None, None)
    grouped = sum(map(is_part, entries))
    return describe_facts(_Counted(agencies, len(entries), len(entries) - len(dated), inexact, grouped, first, last))


def describe_facts(told: Told, inexact: str = "a bar or an arrow shows how much is known") -> str:
    """The same of entries that were counted; `inexact` says how the figure shows what has no exact day."""
    if not told.entries:
        return "The chronology has no entries yet."
    agencies = told.agencies
    most = max(agencies, key=lambda agency: agencies[agency])
    said = [f"{_count(told.entries, 'entry', 'entries')} of {_count(len(agencies), 'agency', 'agencies')}"]
    if told.first and told.last:
        said[0] += f", the first {told.first.in_words}, the last {told.last.in_words}"
    if list(agencies.values()).count(agencies[most]) == 1 < len(agencies):
        said.append(f"{most} has most, with {agencies[most]:,}")
    if told.inexact:
        said.append(f"{_have(told.inexact)} no exact day, and {inexact}")
    if told.undated:
        said.append(
            f"{_have(told.undated)} no date, and stand{'s' if told.undated == 1 else ''} at the end of the table"
        )
    if told.grouped:
        number = f"{told.grouped:,} {'is' if told.grouped == 1 else 'are'} part of a group"
        said.append(number if inexact == OPEN_PART else f"{number}, drawn as a diamond where the day is known")
    return ". ".join(said) + "."


def describe_bands(bands: Sequence[Band]) -> str:
    """What is hatched, in words; nothing when nothing is."""
    gaps = [f"{day(one.since)} to {day(one.until)}, {one.words}" for one in bands if not one.is_line]
    more = [f"and {len(gaps) - MOST_GAPS} more"] if len(gaps) > MOST_GAPS else []
    hatched = "; ".join(gaps[:MOST_GAPS] + more)
    lines = [f"The dashed line is the end of {day(one.since)}: {one.words}." for one in bands if one.is_line]
    return " ".join([f"Hatched: {hatched}."] * bool(hatched) + lines)


def how_counted(drawn: Columns) -> str:
    """By what rule many entries are drawn as columns."""
    return (
        f"More than {DRAWN_EACH:,} entries are counted: each column is a {EACH[drawn.unit]}, as high as the number of "
        f"entries in it, and the highest stands for {drawn.highest:,}. The open part of a column has no exact day. "
        f"{DRAWN_EACH:,} or fewer are drawn one by one."
    )


def _have(number: int) -> str:
    return f"{number:,} {'has' if number == 1 else 'have'}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
