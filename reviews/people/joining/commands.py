"""Joining people who are one, keeping apart those who are not, and taking either back. Only people decide it."""

from sqlmodel import Session, select

from reviews.cases.queries import held_case, the_case
from reviews.people.joining.models import SamePerson
from reviews.people.joining.rules import Verdict, check_join, check_reason
from reviews.people.joining.standing import joined_with, standing_about
from reviews.people.models import Person
from reviews.people.rules import Part
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor
from workbench.audit import Operation
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

NOT_HERE = "That person is not in a review that you may open. Open this page again and choose there."


def decide(db: Session, actor: Actor, case_id: str, other_id: str, verdict: Verdict, reason: str) -> str:
    """Say that the person on probation in this review and one in another are the same, or are not.

    Nothing of either record changes. Whoever decides may write this review's notification and read the other review.
    """
    case = held_case(db, actor, Permission.WRITE_NOTIFICATION, case_id)
    here = db.exec(select(Person).where(Person.case_id == case.id, Person.part == Part.SUPERVISED)).first()
    there = db.exec(select(Person).where(Person.id == other_id, Person.part == Part.SUPERVISED)).first()
    if here is None or there is None or there.case_id == case.id:
        raise NotAllowed(NOT_HERE)
    other_case = the_case(db, actor, Permission.READ_CASE, there.case_id)
    check_reason(reason)
    one, other = joined_with(db, here.id), joined_with(db, there.id)
    pair = (min(here.id, there.id), max(here.id, there.id))
    standing = standing_about(db, one | other)
    if any((row.person_id, row.other_id) == pair for row in standing):
        raise Invalid("This is decided already. Take that decision back first.", "reason")
    if verdict is Verdict.JOINED:
        apart = {(row.person_id, row.other_id): row.id for row in standing if row.verdict is Verdict.KEPT_APART}
        check_join(one, other, apart)
    elif there.id in one:
        raise Invalid("They are joined through another review. Take one of those decisions back first.", "reason")
    row = SamePerson(
        person_id=pair[0],
        other_id=pair[1],
        verdict=verdict,
        reason=reason.strip(),
        decided_by=actor.account_id,
        decided_in=case.id,
    )
    db.add(row)
    event = "people_joined" if verdict is Verdict.JOINED else "people_kept_apart"
    facts = {"other_case": other_case.id}
    values = audit.values_of(row)
    audit.record(db, actor, Operation.COMBINATION, event, about=row, case_id=case.id, facts=facts, values=values)
    return row.id


def take_back(db: Session, actor: Actor, case_id: str, decision_id: str, reason: str, *, seen_version: int) -> None:
    """Take a decision back, from either of the two reviews. It stays on record with both reasons."""
    case = held_case(db, actor, Permission.WRITE_NOTIFICATION, case_id)
    here = db.exec(select(Person.id).where(Person.case_id == case.id, Person.part == Part.SUPERVISED)).first()
    found = db.exec(select(SamePerson).where(SamePerson.id == decision_id)).first()
    if found is None or here not in (found.person_id, found.other_id):
        raise NotAllowed(NOT_HERE)
    check_reason(reason)
    row = for_change(db, SamePerson, decision_id, seen_version)
    if not row.is_standing:
        raise Invalid("This decision has been taken back already.", "reason")
    before = audit.values_of(row)
    row.is_standing, row.taken_back_by, row.taken_back_because = False, actor.account_id, reason.strip()
    audit.altered(db, actor, "people_decision_taken_back", row, before, case.id)
