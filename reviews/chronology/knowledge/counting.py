"""Counting who knew, where it is kept: what each agency held on a day, what was shared, and who is named at all."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, func

from reviews.cases.queries import the_case
from reviews.chronology.certainty import surely_after, surely_by
from reviews.chronology.entries.conditions import ids_wanted
from reviews.chronology.entries.counting import count_of
from reviews.chronology.knowledge.models import Knowledge
from reviews.chronology.views.rules import EntryFilter
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.remembering import remembered

KNOWN, MAY_HAVE, LATER = 3, 2, 1  # the surest record counts


@dataclass(frozen=True)
class Held:
    """How many entries one agency knew on a day: alone, with others, perhaps, or only later."""

    agency: str
    alone: int = 0
    shared: int = 0
    may_have: int = 0
    later: int = 0


@dataclass(frozen=True)
class Picture:
    """The combined picture on a day, of the entries that can have happened by then."""

    entries: int
    by_one: int  # known to one agency alone
    by_several: int
    may_have: int  # that somebody may have known, and nobody surely
    later: int
    held: tuple[Held, ...]  # by agency

    @property
    def silent(self) -> int:
        """How many have nothing recorded about who knew."""
        return self.entries - self.by_one - self.by_several - self.may_have - self.later


@remembered(Knowledge)
def picture_on(db: Session, actor: Actor, case_id: str, on: date, choice: EntryFilter) -> Picture:
    """What each agency held by the end of the day, of the entries that the filter wants."""
    entries = count_of(db, actor, case_id, choice)
    best: Counter[tuple[int, bool]] = Counter()  # how surely an entry was known at all, and whether to several agencies
    held: dict[str, Counter[str]] = {}
    for agency, rank, is_several, is_best, ties, number in db.execute(_counted(case_id, on, choice)):
        name = {KNOWN: "shared" if is_several else "alone", MAY_HAVE: "may_have", LATER: "later"}[rank]
        held.setdefault(agency, Counter())[name] += number
        if is_best:
            best[rank, bool(is_several)] += number / ties  # an entry is counted once for each agency that stood so
    return Picture(
        entries=entries,
        by_one=round(best[KNOWN, False]),
        by_several=round(best[KNOWN, True]),
        may_have=round(best[MAY_HAVE, False]),
        later=round(best[LATER, False]),
        held=tuple(Held(agency, **held[agency]) for agency in sorted(held)),
    )


def knowers_of(db: Session, actor: Actor, case_id: str) -> tuple[tuple[str, str], ...]:
    """Every agency of which something is recorded, and everybody in it who is named: (agency, who), by name."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    staff = {member.id: member.label for member in people_in(db, case_id).staff}
    named = sa.select(col(Knowledge.agency), col(Knowledge.who), col(Knowledge.staff_id)).where(
        col(Knowledge.case_id) == case_id
    )
    found = {(agency, staff.get(staff_id or "", who)) for agency, who, staff_id in db.execute(named.distinct())}
    return tuple(sorted(found | {(agency, "") for agency, _ in found}))


def known_ids(db: Session, actor: Actor, case_id: str, on: date, choice: EntryFilter, most: int) -> tuple[str, ...]:
    """The entries that somebody surely knew by the end of the day, and at most so many of them."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    by = surely_by(col(Knowledge.known_from), col(Knowledge.latest), on)
    chosen = sa.select(col(Knowledge.entry_id)).where(by, col(Knowledge.entry_id).in_(ids_wanted(case_id, choice)))
    return tuple(db.scalars(chosen.distinct().order_by(col(Knowledge.entry_id)).limit(most)))


def _counted(case_id: str, on: date, choice: EntryFilter) -> sa.Select[Any]:
    """How many entries each agency stood to alike: how surely, with how many others, and whether nobody knew better."""
    by = surely_by(col(Knowledge.known_from), col(Knowledge.latest), on)
    after = surely_after(col(Knowledge.known_from), col(Knowledge.earliest), on)
    entry_id, agency = col(Knowledge.entry_id), col(Knowledge.agency)
    here = (col(Knowledge.case_id) == case_id, entry_id.in_(ids_wanted(case_id, choice)))
    rank = func.max(sa.case((by, KNOWN), (after, LATER), else_=MAY_HAVE)).label("rank")
    one = sa.select(entry_id, agency, rank).where(*here).group_by(entry_id, agency).subquery()
    alike = func.count().over(partition_by=[one.c.entry_id, one.c.rank]).label("alike")
    best = func.max(one.c.rank).over(partition_by=one.c.entry_id).label("best")
    each = sa.select(one.c.agency, one.c.rank, best, alike).subquery()
    is_several = sa.case(((each.c.rank == KNOWN) & (each.c.alike > 1), 1), else_=0).label("is_several")
    is_best = sa.case((each.c.rank == each.c.best, 1), else_=0).label("is_best")
    groups = (each.c.agency, each.c.rank, is_several, is_best, each.c.alike)
    return sa.select(*groups, func.count()).group_by(*groups)
