"""A notification becomes a review."""

from sqlmodel import Session

from reviews.cases.commands import allocate, create_case
from reviews.cases.queries import CaseView, the_case
from reviews.deadlines.calendar import due
from reviews.deadlines.reference import clocks
from reviews.intake.rules import IntakeDraft
from reviews.people.commands import add_victim, name_supervised
from reviews.people.rules import check_supervised
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor, Role
from workbench.accounts.directory import by_email, holding
from workbench.errors import Invalid


def create_review(db: Session, actor: Actor, draft: IntakeDraft) -> CaseView:
    """Make a review from its notification: the case, the person on probation, the victims, and when it is due.

    A countersigning manager may name the reviewer at once; a reviewer who notifies is the reviewer until a manager says
    otherwise. Each step writes its own audit entry.
    """
    check_supervised(draft.person, clock.today())  # first, as on the form
    limit = clocks()["review"]
    due_on = due(draft.case.notified_on, limit.length, limit.unit)
    case_id = create_case(db, actor, draft.case, due_on)
    name_supervised(db, actor, case_id, draft.person)
    for victim in draft.victims:
        add_victim(db, actor, case_id, victim)
    if draft.reviewer and draft.reviewer.strip().lower() != actor.email:
        _name_reviewer(db, actor, case_id, draft)
    return the_case(db, actor, Permission.READ_CASE, case_id)


def _name_reviewer(db: Session, actor: Actor, case_id: str, draft: IntakeDraft) -> None:
    """Allocate to the reviewer named on the form, who must be one for the region."""
    listed = by_email(db, draft.reviewer)
    reviewers = {person.id for person in holding(db, Role.REVIEWER, draft.case.region)}
    if listed is None or listed.id not in reviewers:
        raise Invalid(f"“{draft.reviewer}” is not a reviewer for {draft.case.region}. Check the address.", "reviewer")
    allocate(db, actor, case_id, reviewer_id=listed.id, countersigner_id=actor.account_id)
