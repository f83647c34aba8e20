"""Counting the entries where they are, without reading them: for the sentence, the figure and the filters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from reviews.cases.queries import the_case
from reviews.chronology.dates import ImpreciseDate, Kind
from reviews.chronology.entries.conditions import conditions, is_dated
from reviews.chronology.entries.models import Entry
from reviews.chronology.knowledge.queries import agencies_that_knew
from reviews.chronology.views.rules import EntryFilter
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor
from workbench.remembering import remembered

ALL = EntryFilter()


@dataclass(frozen=True)
class Tally:
    """How many entries of one agency stand in one month, and whether their day is exact."""

    agency: str
    month: str  # 2015-04, by the day that an entry is sorted by; empty where there is no date
    is_exact: bool  # whether a day is known, and not only a month, a range or “about”
    number: int


@dataclass(frozen=True)
class ChronologyFacts:
    """What can be said of many entries without reading them."""

    tallies: tuple[Tally, ...]  # by the agencies' first appearance, and then by month
    first: ImpreciseDate | None
    last: ImpreciseDate | None
    grouped: int = 0  # how many stand under another

    @cached_property
    def agencies(self) -> Mapping[str, int]:
        """How many each agency has, in the order in which they first appear."""
        found: dict[str, int] = {}
        for one in self.tallies:
            found[one.agency] = found.get(one.agency, 0) + one.number
        return found

    @cached_property
    def entries(self) -> int:
        """How many there are."""
        return sum(one.number for one in self.tallies)

    @cached_property
    def undated(self) -> int:
        """How many have no date."""
        return sum(one.number for one in self.tallies if not one.month)

    @cached_property
    def inexact(self) -> int:
        """How many have a date, and no exact day."""
        return sum(one.number for one in self.tallies if one.month and not one.is_exact)


class Dated(Protocol):
    """What is asked of an entry, to count it."""

    @property
    def happened(self) -> ImpreciseDate:
        """When."""

    @property
    def agency(self) -> str:
        """Whose."""

    @property
    def is_grouped(self) -> bool:
        """Whether it stands under another."""


def facts_in(entries: Sequence[Dated]) -> ChronologyFacts:
    """The same of entries that were read. They stand in the order of the chronology."""
    numbers: dict[tuple[str, str, bool], int] = {}
    grouped = sum(entry.is_grouped for entry in entries)
    for entry in entries:
        happened = entry.happened
        month = "" if happened.is_undated else happened.place[1].isoformat()[:7]
        key = (entry.agency, month, happened.kind in (Kind.DAY, Kind.MINUTE))
        numbers[key] = numbers.get(key, 0) + 1
    dated = [entry.happened for entry in entries if not entry.happened.is_undated]
    first, last = (dated[0], dated[-1]) if dated else (None, None)
    return ChronologyFacts(tuple(Tally(*key, number) for key, number in numbers.items()), first, last, grouped)


def chronology_facts(db: Session, actor: Actor, case_id: str, choice: EntryFilter = ALL) -> ChronologyFacts:
    """How many entries each agency has in each month, and the first and the last date. One reading of an index."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    place = col(Entry.sorted_by)
    month = sa.case((is_dated(), func.substr(place, 2, 7)), else_="")
    happened = col(Entry.happened)
    is_exact = sa.case((happened.like("____-__-__") | happened.like("____-__-__T%"), 1), else_=0)
    counted = (
        sa.select(
            col(Entry.agency),
            month,
            is_exact,
            func.count(),
            func.min(place),
            func.max(place),
            func.count(col(Entry.parent_id)),
        )
        .where(*conditions(case_id, choice))
        .group_by(month, is_exact, col(Entry.agency))  # by place first, as the index has them
    )
    rows = db.execute(counted).all()
    starts: dict[str, str] = {}
    for agency, _month, _exact, _number, first, *_ in rows:
        starts[agency] = min(first, starts.get(agency, first))
    ordered = sorted(rows, key=lambda row: (starts[row[0]], row[4]))
    dated = [row for row in rows if row[1]]
    first, last = min((row[4] for row in dated), default=""), max((row[5] for row in dated), default="")
    dates = _dates(db, case_id, {first, last}) if dated else {}
    return ChronologyFacts(
        tuple(Tally(row[0], row[1], bool(row[2]), row[3]) for row in ordered),
        dates.get(first),
        dates.get(last),
        sum(row[6] for row in rows),
    )


def count_of(db: Session, actor: Actor, case_id: str, choice: EntryFilter = ALL) -> int:
    """How many entries the filter wants."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    counted = select(func.count()).select_from(Entry).where(*conditions(case_id, choice))
    return db.exec(counted).one()


def agencies_of(db: Session, actor: Actor, case_id: str) -> Mapping[str, int]:
    """How many entries each agency has, by name."""
    return _named(db, actor, case_id, 0)


def agencies_named(db: Session, actor: Actor, case_id: str) -> tuple[str, ...]:
    """The agencies that entries are about, or that something is recorded of, by name."""
    return tuple(sorted({*agencies_of(db, actor, case_id), *agencies_that_knew(db, actor, case_id)}))


def kinds_of(db: Session, actor: Actor, case_id: str) -> Mapping[str, int]:
    """How many entries there are of each kind, in the sources' words, by name. Those that have none are not counted."""
    return {kind: number for kind, number in _named(db, actor, case_id, 1).items() if kind}


def _named(db: Session, actor: Actor, case_id: str, place: int) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for agency, kind, number in _names(db, actor, case_id):
        name = (agency, kind)[place]
        numbers[name] = numbers.get(name, 0) + number
    return dict(sorted(numbers.items()))


@remembered()
def _names(db: Session, actor: Actor, case_id: str) -> tuple[tuple[str, str, int], ...]:
    the_case(db, actor, Permission.READ_CASE, case_id)
    names = (col(Entry.agency), col(Entry.kind))
    counted = sa.select(*names, func.count()).where(*conditions(case_id, ALL)).group_by(*names)
    return tuple((agency, kind, number) for agency, kind, number in db.execute(counted))


def _dates(db: Session, case_id: str, places: set[str]) -> dict[str, ImpreciseDate]:
    today = clock.today()
    chosen = select(Entry).where(Entry.case_id == case_id, col(Entry.sorted_by).in_(sorted(places)))
    return {row.sorted_by: ImpreciseDate.from_stored(row.happened, row.as_written, today) for row in db.exec(chosen)}
