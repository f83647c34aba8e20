"""Writing the people in a review."""

from sqlmodel import Session, select

from reviews.cases.commands import end_staff_access, give_staff_access
from reviews.cases.queries import held_case
from reviews.people.characteristics.rules import in_codes
from reviews.people.matching.keeping import keep_words
from reviews.people.models import Person
from reviews.people.names.commands import add_name
from reviews.people.rules import (
    Part,
    StaffDraft,
    SupervisedDraft,
    VictimDraft,
    check_staff,
    check_supervised,
)
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed
from workbench.numbering import next_number

NOT_HERE = "That person is not part of this review. Open the review again and choose them there."


def name_supervised(db: Session, actor: Actor, case_id: str, draft: SupervisedDraft) -> str:
    """Say, with the notification, who the person on probation is, under every name given."""
    case = held_case(db, actor, Permission.WRITE_NOTIFICATION, case_id)
    check_supervised(draft, clock.today())
    if db.exec(select(Person.id).where(Person.case_id == case.id, Person.part == Part.SUPERVISED)).first():
        raise Invalid("The person on probation is already named. Change their details instead.", "crn")
    row = Person(
        case_id=case.id,
        part=Part.SUPERVISED,
        number=1,
        crn=draft.crn,
        family_name=draft.family_name.strip(),
        given_names=draft.given_names.strip(),
        date_of_birth=draft.date_of_birth,
        characteristics=in_codes(draft.characteristics),
    )
    db.add(row)
    audit.collected(db, actor, "supervised_named", row, case.id)
    for alias in draft.aliases:
        add_name(db, actor, case.id, alias)
    keep_words(db, row.id)
    return row.id


def change_supervised(db: Session, actor: Actor, case_id: str, draft: SupervisedDraft, seen_version: int) -> None:
    """Correct the details of the person on probation. Other names are added and removed one by one."""
    case = held_case(db, actor, Permission.WRITE_NOTIFICATION, case_id)
    check_supervised(draft, clock.today())
    person_id = db.exec(select(Person.id).where(Person.case_id == case.id, Person.part == Part.SUPERVISED)).one()
    row = for_change(db, Person, person_id, seen_version)
    before = audit.values_of(row)
    row.crn, row.date_of_birth = draft.crn, draft.date_of_birth
    row.family_name, row.given_names = draft.family_name.strip(), draft.given_names.strip()
    audit.altered(db, actor, "supervised_changed", row, before, case.id)
    keep_words(db, row.id)


def add_victim(db: Session, actor: Actor, case_id: str, draft: VictimDraft) -> str:
    """Add a victim, by relation to the person charged."""
    case = held_case(db, actor, Permission.WRITE_NOTIFICATION, case_id)
    row = Person(
        case_id=case.id,
        part=Part.VICTIM,
        number=_next_number(db, case.id, Part.VICTIM),
        relation=draft.relation,
        family_name=draft.name.strip(),
    )
    db.add(row)
    audit.collected(db, actor, "victim_added", row, case.id)
    return row.id


def add_staff(db: Session, actor: Actor, case_id: str, draft: StaffDraft) -> str:
    """Add a member of staff whose work the review looks at. With an account, they may read the report and reply."""
    case = held_case(db, actor, Permission.WRITE_PEOPLE, case_id)
    check_staff(draft)
    if draft.account_id is not None and draft.account_id in case.staff_ids:
        raise Invalid("This account is already named as staff in this review.", "account_id")
    row = Person(
        case_id=case.id,
        part=Part.STAFF,
        number=_next_number(db, case.id, Part.STAFF),
        family_name=draft.name.strip(),
        job=draft.job.strip(),
        account_id=draft.account_id,
    )
    db.add(row)
    audit.collected(db, actor, "staff_added", row, case.id)
    if draft.account_id is not None:
        give_staff_access(db, actor, case.id, draft.account_id)
    return row.id


def change_staff(
    db: Session, actor: Actor, case_id: str, person_id: str, draft: StaffDraft, *, seen_version: int
) -> None:
    """Correct a member of staff's details, or the account with which they read and reply."""
    case = held_case(db, actor, Permission.WRITE_PEOPLE, case_id)
    check_staff(draft)
    here = select(Person.id).where(Person.id == person_id, Person.case_id == case.id, Person.part == Part.STAFF)
    if db.exec(here).first() is None:  # before anything of the row could be shown
        raise NotAllowed(NOT_HERE)
    row = for_change(db, Person, person_id, seen_version)
    before = audit.values_of(row)
    if row.account_id != draft.account_id:
        if row.account_id is not None:
            end_staff_access(db, actor, case.id, row.account_id)
        if draft.account_id is not None:
            give_staff_access(db, actor, case.id, draft.account_id)
    row.family_name, row.job, row.account_id = draft.name.strip(), draft.job.strip(), draft.account_id
    audit.altered(db, actor, "staff_changed", row, before, case.id)


def _next_number(db: Session, case_id: str, part: Part) -> int:
    return next_number(db, Person.number, Person.case_id == case_id, Person.part == part)
