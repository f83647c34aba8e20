"""Reading the people in a review."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.people.models import Person, PersonName
from reviews.people.rules import NameKind, Part, Relation, staff_label
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.errors import Gap
from workbench.remembering import remembered


@dataclass(frozen=True)
class NameView:
    """Another name somebody has used."""

    id: str
    name: str
    kind: NameKind


@dataclass(frozen=True)
class SupervisedView:
    """The person on probation."""

    id: str
    version: int
    crn: str
    family_name: str
    given_names: str
    date_of_birth: date | None
    aliases: tuple[NameView, ...]

    @property
    def name(self) -> str:
        """Given names and family name."""
        return f"{self.given_names} {self.family_name}".strip()


@dataclass(frozen=True)
class VictimView:
    """A victim, by relation."""

    id: str
    number: int
    relation: Relation
    name: str


@dataclass(frozen=True)
class StaffView:
    """A member of staff whose work the review looks at. `label` is how every report names them."""

    id: str
    version: int
    number: int
    name: str
    job: str
    account_id: str | None

    @property
    def label(self) -> str:
        """Role and number: “Probation practitioner 1”."""
        return staff_label(self.job, self.number)


@dataclass(frozen=True)
class People:
    """Everybody in a review."""

    supervised: SupervisedView | None
    victims: tuple[VictimView, ...]
    staff: tuple[StaffView, ...]


def people_of(db: Session, actor: Actor, case_id: str) -> People:
    """Everybody in the review."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    return people_in(db, case_id)


def staff_of(db: Session, actor: Actor, case_id: str) -> tuple[StaffView, ...]:
    """The staff whose work the review looks at, by number."""
    return people_of(db, actor, case_id).staff


def victims_of(db: Session, actor: Actor, case_id: str) -> tuple[VictimView, ...]:
    """The victims, by number."""
    return people_of(db, actor, case_id).victims


@remembered()
def people_in(db: Session, case_id: str) -> People:
    """As `people_of`, for a caller that has checked the permission itself."""
    rows = db.exec(
        select(Person).where(Person.case_id == case_id).order_by(col(Person.part), col(Person.number), col(Person.id))
    ).all()
    names = db.exec(
        select(PersonName).where(PersonName.case_id == case_id).order_by(col(PersonName.name), col(PersonName.id))
    ).all()
    return People(
        supervised=next((_supervised(row, names) for row in rows if row.part is Part.SUPERVISED), None),
        victims=tuple(
            VictimView(row.id, row.number, row.relation, row.family_name)
            for row in rows
            if row.part is Part.VICTIM and row.relation is not None
        ),
        staff=tuple(
            StaffView(row.id, row.version, row.number, row.family_name, row.job, row.account_id)
            for row in rows
            if row.part is Part.STAFF
        ),
    )


def gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """What is missing among the people: the person on probation, a victim's relation, the staff involved."""
    people = people_in(db, case_id)
    missing = []
    if people.supervised is None:
        missing.append("Say who the person on probation is.")
    if not people.victims:
        missing.append("Add each victim, by relation to the person charged.")
    if not people.staff:
        missing.append("Add the staff whose work the review looks at, so that they can read it and reply.")
    return tuple(Gap("people", reason, "people") for reason in missing)


def _supervised(row: Person, names: Sequence[PersonName]) -> SupervisedView:
    return SupervisedView(
        id=row.id,
        version=row.version,
        crn=row.crn or "",
        family_name=row.family_name,
        given_names=row.given_names,
        date_of_birth=row.date_of_birth,
        aliases=tuple(NameView(name.id, name.name, name.kind) for name in names if name.person_id == row.id),
    )
