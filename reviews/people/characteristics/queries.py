"""Reading what is told of the protected characteristics: of one person, for their reviewer; of all, for the nation."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, select

from reviews.cases.offence_days import first_offence_of, first_offences
from reviews.cases.queries import the_case
from reviews.people.characteristics.rules import (
    AGE_GROUP,
    NOT_KNOWN,
    Told,
    age_group_on,
    broad,
    characteristics,
    told_in,
)
from reviews.people.models import Person
from reviews.people.rules import Part
from reviews.permissions import Permission
from workbench.access import Actor, check
from workbench.remembering import remembered


@dataclass(frozen=True)
class Monitoring:
    """What is told of the person on probation. `worked_out` are the characteristics that need no asking."""

    version: int
    told: Told
    worked_out: frozenset[str]

    @property
    def answered(self) -> int:
        """Of how many characteristics a group is known, or known not to be known."""
        return len(self.told.answers)


def characteristics_of(db: Session, actor: Actor, case_id: str) -> Monitoring | None:
    """What is told of the person on probation; nothing while nobody is named."""
    case = the_case(db, actor, Permission.MONITOR_EQUALITY, case_id)
    return _monitoring(db, case_id, first_offence_of(case))


def answered_so_far(db: Session, actor: Actor, case_id: str) -> str:
    """“3 of 9 answered”; nothing once all are."""
    found = characteristics_of(db, actor, case_id)
    answered = found.answered if found is not None else 0
    asked = len(characteristics())
    return f"{answered} of {asked} answered" if answered < asked else ""


def told_of(db: Session, actor: Actor, case_id: str) -> dict[str, str]:
    """What is told of the person on probation as it is kept, ready to be read in again."""
    the_case(db, actor, Permission.MONITOR_EQUALITY, case_id)
    kept = db.exec(select(Person.characteristics).where(Person.case_id == case_id, Person.part == Part.SUPERVISED))
    return dict(kept.first() or {})


def groups_of_reviews(db: Session, actor: Actor, case_ids: Collection[str]) -> Mapping[str, Mapping[str, str]]:
    """Of each of these reviews: the group counted for every characteristic. What nobody answered is not known.

    The groups are broad ones, `NOT_KNOWN` or `NOT_SAID`; no name, date or words of anybody's are among them.
    """
    check(actor, Permission.READ_NATION)
    days = first_offences(db, case_ids)
    rows = db.execute(
        sa.select(col(Person.case_id), col(Person.characteristics), col(Person.date_of_birth))
        .where(col(Person.case_id).in_(case_ids), col(Person.part) == Part.SUPERVISED)
        .order_by(col(Person.case_id))
    )
    found = {case_id: _answers(kept, born, days.get(case_id)).answers for case_id, kept, born in rows}
    return {
        case_id: {one.code: broad(one, found.get(case_id, {}).get(one.code, NOT_KNOWN)) for one in characteristics()}
        for case_id in sorted(case_ids)
    }


@remembered()
def _monitoring(db: Session, case_id: str, day: date | None) -> Monitoring | None:
    row = db.exec(select(Person).where(Person.case_id == case_id, Person.part == Part.SUPERVISED)).first()
    if row is None:
        return None
    age = _age_group(row.date_of_birth, day)
    worked_out = frozenset({AGE_GROUP}) if age else frozenset[str]()
    return Monitoring(row.version, _answers(row.characteristics, row.date_of_birth, day), worked_out)


def _answers(kept: Mapping[str, str], born: date | None, day: date | None) -> Told:
    """What is kept, with the age group worked out where both days are known."""
    told, age = told_in(kept), _age_group(born, day)
    if age is None:
        return told
    unclear = {code: words for code, words in told.unclear.items() if code != AGE_GROUP}
    return Told({**told.answers, AGE_GROUP: age}, unclear, told.others)


def _age_group(born: date | None, day: date | None) -> str | None:
    found = age_group_on(born, day) if born is not None and day is not None else None
    return found.code if found is not None else None
