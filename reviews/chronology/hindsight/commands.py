"""Saying whose practice a review judges, and by what day."""

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.chronology.hindsight.models import Practice
from reviews.chronology.hindsight.rules import PracticeDraft, check_practice
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

NOT_HERE = "That is not recorded in this review. Open Who knew what, and when again and choose it there."


def judge_practice(db: Session, actor: Actor, case_id: str, draft: PracticeDraft) -> str:
    """Say that the practice of a member of staff is judged. Said again, it changes the day."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    check_practice(draft, clock.today())
    if draft.staff_id not in {member.id for member in people_in(db, case.id).staff}:
        raise Invalid("That person is not named as staff in this review. Add them under People first.", "staff_id")
    here = select(Practice.id).where(Practice.case_id == case.id, Practice.staff_id == draft.staff_id)
    found = db.exec(here).first()
    if found is None:
        row = Practice(case_id=case.id, staff_id=draft.staff_id, judged_on=draft.judged_on)
        db.add(row)
        audit.collected(db, actor, "practice_judged", row, case.id)
        return row.id
    row = for_change(db, Practice, found)
    before = audit.values_of(row)
    row.judged_on = draft.judged_on
    audit.altered(db, actor, "practice_judged_by_another_day", row, before, case.id)
    return row.id


def leave_practice(db: Session, actor: Actor, case_id: str, practice_id: str) -> None:
    """Take back that somebody's practice is judged."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    if db.exec(select(Practice.id).where(Practice.id == practice_id, Practice.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    row = for_change(db, Practice, practice_id)
    audit.erased(db, actor, "practice_not_judged", row, case.id)
    db.delete(row)
    db.flush()
