"""Counting who knew, where it is kept: what each agency held on a day, what was shared, and who is named at all."""

from dataclasses import dataclass
from datetime import date

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


def picture_on(db: Session, actor: Actor, case_id: str, on: date, choice: EntryFilter) -> Picture:
    """What each agency held by the end of the day, of the entries that the filter wants."""
    entries = count_of(db, actor, case_id, choice)
    stood = _stood(case_id, on, choice)
    knowing = func.sum(sa.case((stood.c.rank == KNOWN, 1), else_=0))
    each = sa.select(func.max(stood.c.rank).label("rank"), knowing.label("knowing")).group_by(stood.c.entry_id)
    best = each.subquery()
    is_several = sa.case((best.c.knowing > 1, 1), else_=0)
    counted = sa.select(best.c.rank, is_several, func.count()).group_by(best.c.rank, is_several)
    counts = {(rank, several): number for rank, several, number in db.execute(counted)}
    return Picture(
        entries=entries,
        by_one=counts.get((KNOWN, 0), 0),
        by_several=counts.get((KNOWN, 1), 0),
        may_have=counts.get((MAY_HAVE, 0), 0),
        later=counts.get((LATER, 0), 0),
        held=_held(db, stood),
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


def _stood(case_id: str, on: date, choice: EntryFilter) -> sa.Subquery:
    """How surely each agency knew each entry by the end of the day."""
    by = surely_by(col(Knowledge.known_from), col(Knowledge.latest), on)
    after = surely_after(col(Knowledge.known_from), col(Knowledge.earliest), on)
    rank = func.max(sa.case((by, KNOWN), (after, LATER), else_=MAY_HAVE))
    entry_id, agency = col(Knowledge.entry_id), col(Knowledge.agency)
    here = (col(Knowledge.case_id) == case_id, entry_id.in_(ids_wanted(case_id, choice)))
    return sa.select(entry_id, agency, rank.label("rank")).where(*here).group_by(entry_id, agency).subquery()


def _held(db: Session, stood: sa.Subquery) -> tuple[Held, ...]:
    knows = sa.case((stood.c.rank == KNOWN, 1), else_=0)
    knowing = func.sum(knows).over(partition_by=stood.c.entry_id)
    each = sa.select(stood.c.agency, stood.c.rank, sa.case((knowing > 1, 1), else_=0).label("several")).subquery()
    counted = sa.select(each.c.agency, each.c.rank, each.c.several, func.count()).group_by(
        each.c.agency, each.c.rank, each.c.several
    )
    found: dict[str, dict[str, int]] = {}
    for agency, rank, several, number in db.execute(counted):
        name = {KNOWN: "shared" if several else "alone", MAY_HAVE: "may_have", LATER: "later"}[rank]
        of_agency = found.setdefault(agency, {})
        of_agency[name] = of_agency.get(name, 0) + number
    return tuple(Held(agency, **found[agency]) for agency in sorted(found))
