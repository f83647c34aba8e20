"""Writing the names, dates of birth and numbers of the person on probation. Each is the notification's to say."""

from dataclasses import asdict
from typing import Any, TypeVar

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.people.matching.keeping import keep_words
from reviews.people.models import Person, PersonName
from reviews.people.names.models import PersonBirth, PersonIdentifier
from reviews.people.names.rules import (
    BirthDraft,
    IdentifierDraft,
    check_birth,
    check_identifier,
    check_name,
    number_key,
)
from reviews.people.rules import AliasDraft, Part
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

R = TypeVar("R", PersonName, PersonBirth, PersonIdentifier)
NOT_HERE = "That is not on record in this review. Open the review again and choose it there."


def add_name(db: Session, actor: Actor, case_id: str, draft: AliasDraft) -> str:
    """Add a name that the person has used."""
    person = _supervised(db, actor, case_id)
    check_name(draft, clock.today())
    row = PersonName(person_id=person.id, case_id=person.case_id, **_said(draft))
    db.add(row)
    audit.collected(db, actor, "name_added", row, person.case_id)
    keep_words(db, person.id)
    return row.id


def change_name(db: Session, actor: Actor, case_id: str, name_id: str, draft: AliasDraft, *, seen_version: int) -> None:
    """Correct a name or what is said of it."""
    person = _supervised(db, actor, case_id)
    check_name(draft, clock.today())
    row = _of(db, person, PersonName, name_id, seen_version)
    before = audit.values_of(row)
    for field, value in _said(draft).items():
        setattr(row, field, value)
    audit.altered(db, actor, "name_changed", row, before, person.case_id)
    keep_words(db, person.id)


def remove(db: Session, actor: Actor, case_id: str, id: str, *, seen_version: int) -> None:
    """Take away a name, a date of birth or a number that is not theirs. A name no longer used is ended instead."""
    person = _supervised(db, actor, case_id)
    for table, event in (
        (PersonName, "name_removed"),
        (PersonBirth, "birth_removed"),
        (PersonIdentifier, "number_removed"),
    ):
        if db.exec(select(table.id).where(table.id == id, table.person_id == person.id)).first() is not None:
            row = for_change(db, table, id, seen_version)
            audit.erased(db, actor, event, row, person.case_id)
            db.delete(row)
            keep_words(db, person.id)
            return
    raise NotAllowed(NOT_HERE)


def add_birth(db: Session, actor: Actor, case_id: str, draft: BirthDraft) -> str:
    """Add another date of birth that is on record for the person."""
    person = _supervised(db, actor, case_id)
    check_birth(draft, person.date_of_birth, clock.today())
    known = select(PersonBirth.id).where(PersonBirth.person_id == person.id, PersonBirth.born_on == draft.born_on)
    if db.exec(known).first() is not None:
        raise Invalid("This date of birth is already recorded.", "born_on")
    assert draft.born_on is not None  # checked above
    row = PersonBirth(
        person_id=person.id,
        case_id=person.case_id,
        born_on=draft.born_on,
        source=draft.source.strip(),
        certainty=draft.certainty,
    )
    db.add(row)
    audit.collected(db, actor, "birth_added", row, person.case_id)
    return row.id


def add_identifier(db: Session, actor: Actor, case_id: str, draft: IdentifierDraft) -> str:
    """Add a number by which another agency knows the person."""
    person = _supervised(db, actor, case_id)
    check_identifier(draft)
    key = number_key(draft.value)
    known = select(PersonIdentifier.id).where(
        PersonIdentifier.person_id == person.id,
        PersonIdentifier.kind == draft.kind,
        PersonIdentifier.sought_as == key,
    )
    if db.exec(known).first() is not None:
        raise Invalid("This number is already recorded.", "value")
    row = PersonIdentifier(
        person_id=person.id,
        case_id=person.case_id,
        kind=draft.kind,
        value=draft.value.strip(),
        sought_as=key,
        source=draft.source.strip(),
    )
    db.add(row)
    audit.collected(db, actor, "identifier_added", row, person.case_id)
    return row.id


def _supervised(db: Session, actor: Actor, case_id: str) -> Person:
    """The person on probation of a review that this person may write to."""
    case = held_case(db, actor, Permission.WRITE_NOTIFICATION, case_id)
    row = db.exec(select(Person).where(Person.case_id == case.id, Person.part == Part.SUPERVISED)).first()
    if row is None:
        raise Invalid("Say first who the person on probation is.", "")
    return row


def _of(db: Session, person: Person, table: type[R], id: str, seen_version: int) -> R:
    """The row held for a change, when it is this person's."""
    if db.exec(select(table.id).where(table.id == id, table.person_id == person.id)).first() is None:
        raise NotAllowed(NOT_HERE)  # before anything of the row could be shown
    return for_change(db, table, id, seen_version)


def _said(draft: AliasDraft) -> dict[str, Any]:
    return {**asdict(draft), "name": draft.name.strip(), "source": draft.source.strip()}
