"""Counting the entries where they are, without reading them: for the sentence, the figure and the filters."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from reviews.cases.queries import the_case
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.conditions import conditions, is_dated
from reviews.chronology.entries.models import Entry
from reviews.chronology.views.rules import EntryFilter
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor

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


def chronology_facts(db: Session, actor: Actor, case_id: str, choice: EntryFilter = ALL) -> ChronologyFacts:
    """How many entries each agency has in each month, and the first and the last date. One reading of an index."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    place = col(Entry.sorted_by)
    month = sa.case((is_dated(), func.substr(place, 2, 7)), else_="")
    happened = col(Entry.happened)
    is_exact = sa.case((happened.like("____-__-__") | happened.like("____-__-__T%"), 1), else_=0)
    counted = (
        sa.select(col(Entry.agency), month, is_exact, func.count(), func.min(place), func.max(place))
        .where(*conditions(case_id, choice))
        .group_by(month, is_exact, col(Entry.agency))  # by place first, as the index has them
    )
    rows = db.execute(counted).all()
    starts: dict[str, str] = {}
    for agency, _month, _exact, _number, first, _last in rows:
        starts[agency] = min(first, starts.get(agency, first))
    ordered = sorted(rows, key=lambda row: (starts[row[0]], row[4]))
    dated = [row for row in rows if row[1]]
    first, last = min((row[4] for row in dated), default=""), max((row[5] for row in dated), default="")
    dates = _dates(db, case_id, {first, last}) if dated else {}
    return ChronologyFacts(
        tuple(Tally(row[0], row[1], bool(row[2]), row[3]) for row in ordered), dates.get(first), dates.get(last)
    )


def count_of(db: Session, actor: Actor, case_id: str, choice: EntryFilter = ALL) -> int:
    """How many entries the filter wants."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    counted = select(func.count()).select_from(Entry).where(*conditions(case_id, choice))
    return db.exec(counted).one()


def agencies_of(db: Session, actor: Actor, case_id: str) -> Mapping[str, int]:
    """How many entries each agency has, by name."""
    return _named(db, actor, case_id, Entry.agency)


def kinds_of(db: Session, actor: Actor, case_id: str) -> Mapping[str, int]:
    """How many entries there are of each kind, in the sources' words, by name. Those that have none are not counted."""
    found = _named(db, actor, case_id, Entry.kind)
    return {kind: number for kind, number in found.items() if kind}


def _named(db: Session, actor: Actor, case_id: str, column: Any) -> dict[str, int]:
    the_case(db, actor, Permission.READ_CASE, case_id)
    counted = sa.select(column, func.count()).where(*conditions(case_id, ALL)).group_by(column)
    return dict(sorted((name, number) for name, number in db.execute(counted)))


def _dates(db: Session, case_id: str, places: set[str]) -> dict[str, ImpreciseDate]:
    today = clock.today()
    chosen = select(Entry).where(Entry.case_id == case_id, col(Entry.sorted_by).in_(sorted(places)))
    return {row.sorted_by: ImpreciseDate.from_stored(row.happened, row.as_written, today) for row in db.exec(chosen)}
