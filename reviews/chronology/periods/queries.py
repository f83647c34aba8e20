"""Reading what was in force on each day of the time under review."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from reviews.cases.queries import the_case
from reviews.chronology.entries.bare import bare_entries
from reviews.chronology.gaps.queries import end_of, gaps_of, happenings_of
from reviews.chronology.gaps.reckoning import frequencies_for
from reviews.chronology.gaps.visits import VisitDue
from reviews.chronology.gaps.windows import FIRST
from reviews.chronology.kinds.rules import kind_of
from reviews.chronology.periods.addresses import Address, addresses
from reviews.chronology.periods.courses import levels_by_group, mappa_levels, responsibility, tiers
from reviews.chronology.periods.home_visits import HomeVisit, home_visits
from reviews.chronology.periods.rules import NOBODY, Period
from reviews.chronology.periods.transfers import Transfer, transfers
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.remembering import remembered

KINDS = ("address", "home_visit", "mappa_meeting", "responsible", "risk_level", "tier", "transfer")


@dataclass(frozen=True)
class Periods:
    """What was in force from `first` to `last`, the time under review. Every day is in one period of each course."""

    first: date
    last: date
    risk: tuple[tuple[str, tuple[Period, ...]], ...]  # group at risk, and its course
    mappa: tuple[Period, ...]
    tier: tuple[Period, ...]
    responsible: tuple[Period, ...]
    transfers: tuple[Transfer, ...]
    addresses: tuple[Address, ...]
    visits: tuple[HomeVisit, ...]
    visits_due: tuple[VisitDue, ...]  # by the level of risk in force
    undated: tuple[tuple[str, int], ...]  # entries without a date, which are in no period: their kind, and how many

    @property
    def without_anybody(self) -> tuple[Period, ...]:
        """The days on which, by the record, nobody was responsible."""
        return tuple(one for one in self.responsible if one.value == NOBODY)

    @property
    def days_without_anybody(self) -> int:
        """How many days that is."""
        return sum(one.days for one in self.without_anybody)

    @property
    def days_not_established(self) -> int:
        """On how many days it is not established who was responsible."""
        return sum(one.days for one in self.responsible if not one.is_established)


@remembered()
def periods_of(db: Session, actor: Actor, case_id: str) -> Periods:
    """What was in force on each day, from the start of supervision to the offence or the end of supervision."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    happened = happenings_of(bare_entries(db, actor, case_id, KINDS))
    last = end_of(case).on
    dated = [one.window.begins_from for one in happened if one.window and one.window.begins_from > FIRST]
    first = min(case.started_on or case.period_from or min(dated, default=last), last)
    undated = Counter(one.kind for one in happened if one.window is None and not one.details.get("accepted_on"))
    return Periods(
        first=first,
        last=last,
        risk=levels_by_group(happened, first, last),
        mappa=mappa_levels(happened, first, last),
        tier=tiers(happened, first, last),
        responsible=responsibility(happened, first, last),
        transfers=transfers(happened, last),
        addresses=addresses(happened),
        visits=home_visits(happened, last, frequencies_for(case).counts),
        visits_due=gaps_of(db, actor, case_id).visits,
        undated=tuple((kind_of(code).words, number) for code, number in sorted(undated.items())),
    )
