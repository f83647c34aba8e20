"""Writing the interviews."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from reviews.cases.queries import CaseView, held_case
from reviews.evidence.rules import check_words
from reviews.interviews.models import Interview
from reviews.interviews.rules import InterviewDraft, Prose, check_interview
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

NOT_HERE = "That interview is not part of this review. Open the review again and choose it there."


def add_interview(db: Session, actor: Actor, case_id: str, draft: InterviewDraft) -> str:
    """Record a conversation with a member of staff, or the attempts to hold one."""
    case = held_case(db, actor, Permission.WRITE_INTERVIEWS, case_id)
    _check(db, case, draft)
    row = Interview(case_id=case.id, person_id=draft.person_id)
    _write(row, draft)
    db.add(row)
    audit.collected(db, actor, "interview_added", row, case.id)
    return row.id


def change_interview(
    db: Session, actor: Actor, case_id: str, interview_id: str, draft: InterviewDraft, *, seen_version: int
) -> None:
    """Correct the record of a conversation, or say whether its note is agreed."""
    case = held_case(db, actor, Permission.WRITE_INTERVIEWS, case_id)
    _check(db, case, draft)
    row = _interview(db, case, interview_id, seen_version)
    before = audit.values_of(row)
    row.person_id = draft.person_id
    _write(row, draft)
    audit.altered(db, actor, "interview_changed", row, before, case.id)


def save_prose(
    db: Session, actor: Actor, case_id: str, interview_id: str, prose: Prose, text: str, seen_version: int | None = None
) -> int:
    """Save the note or the conditions while they are being written. Returns the version that now stands."""
    case = held_case(db, actor, Permission.WRITE_INTERVIEWS, case_id)
    check_words(text, prose.value, prose.value)
    row = _interview(db, case, interview_id, seen_version)
    before = audit.values_of(row)
    setattr(row, prose.value, text)
    if audit.values_of(row) != before:
        audit.altered(db, actor, "interview_prose_saved", row, before, case.id)
    return row.version


def remove_interview(db: Session, actor: Actor, case_id: str, interview_id: str) -> None:
    """Take out the record of a conversation, unless a finding rests on it."""
    case = held_case(db, actor, Permission.WRITE_INTERVIEWS, case_id)
    row = _interview(db, case, interview_id)
    try:
        with db.begin_nested():
            db.delete(row)
    except IntegrityError:  # a later feature points at it
        raise Invalid(
            "A finding rests on this interview. Change the finding first, then remove the interview.", "interview"
        ) from None
    audit.erased(db, actor, "interview_removed", row, case.id)


def _check(db: Session, case: CaseView, draft: InterviewDraft) -> None:
    check_interview(draft, clock.today())
    if draft.person_id not in {person.id for person in people_in(db, case.id).staff}:
        raise NotAllowed("That person is not staff in this review. Add them under People, then choose them here.")


def _interview(db: Session, case: CaseView, interview_id: str, seen_version: int | None = None) -> Interview:
    """The interview, held. That it is of this review is looked at first: a refusal shows nothing of another review."""
    if db.exec(select(Interview.id).where(Interview.id == interview_id, Interview.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    return for_change(db, Interview, interview_id, seen_version)


def _write(row: Interview, draft: InterviewDraft) -> None:
    row.held_on, row.note_state = draft.held_on, draft.note_state
    row.note, row.conditions, row.attempts = draft.note.strip(), draft.conditions.strip(), draft.attempts.strip()
