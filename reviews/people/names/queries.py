"""Reading what is said of each name, the other dates of birth and the numbers of the person on probation."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.people.models import PersonName
from reviews.people.names.models import PersonBirth, PersonIdentifier
from reviews.people.names.rules import IdentifierKind
from reviews.people.rules import Certainty, NameKind
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.remembering import remembered


@dataclass(frozen=True)
class UsedName:
    """A name somebody has used, when, and where that is written."""

    id: str
    version: int
    name: str
    kind: NameKind
    from_when: str
    until_when: str
    source: str
    certainty: Certainty


@dataclass(frozen=True)
class Birth:
    """Another date of birth on record."""

    id: str
    version: int
    born_on: date
    source: str
    certainty: Certainty


@dataclass(frozen=True)
class Identifier:
    """A number by which another agency knows the person."""

    id: str
    version: int
    kind: IdentifierKind
    value: str
    source: str


@dataclass(frozen=True)
class NameRecord:
    """Everything by which a person may be found again, besides their name and CRN."""

    names: tuple[UsedName, ...]
    births: tuple[Birth, ...]
    identifiers: tuple[Identifier, ...]


def record_of(db: Session, actor: Actor, case_id: str) -> NameRecord:
    """The other names, dates of birth and numbers of the person on probation."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    return _record(db, case_id)


@remembered()
def _record(db: Session, case_id: str) -> NameRecord:
    names = db.exec(select(PersonName).where(PersonName.case_id == case_id).order_by(col(PersonName.name)))
    births = db.exec(select(PersonBirth).where(PersonBirth.case_id == case_id).order_by(col(PersonBirth.born_on)))
    numbers = db.exec(
        select(PersonIdentifier)
        .where(PersonIdentifier.case_id == case_id)
        .order_by(col(PersonIdentifier.kind), col(PersonIdentifier.value))
    )
    return NameRecord(
        tuple(
            UsedName(row.id, row.version, row.name, row.kind, row.from_when, row.until_when, row.source, row.certainty)
            for row in sorted(names, key=lambda row: (row.name, row.id))
        ),
        tuple(Birth(row.id, row.version, row.born_on, row.source, row.certainty) for row in births),
        tuple(Identifier(row.id, row.version, row.kind, row.value, row.source) for row in numbers),
    )
