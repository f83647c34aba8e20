"""Writing the interviews."""

from collections.abc import Sequence

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from reviews.cases.queries import CaseView, held_case
from reviews.evidence.rules import check_words
from reviews.interviews.models import Interview, InterviewAttempt, InterviewProse, NoteReturn
from reviews.interviews.rules import (
    AttemptDraft,
    InterviewDetails,
    InterviewDraft,
    NoteState,
    Prose,
    check_answer,
    check_attempt,
    check_details,
    check_interview,
)
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed, Stale

NOT_HERE = "That interview is not part of this review. Open the review again and choose it there."


def add_interview(db: Session, actor: Actor, case_id: str, draft: InterviewDraft) -> str:
    """Record a conversation with a member of staff, or the attempts to hold one."""
    case = held_case(db, actor, Permission.WRITE_INTERVIEWS, case_id)
    check_interview(draft, clock.today())
    if draft.person_id not in {person.id for person in people_in(db, case.id).staff}:
        raise NotAllowed("That person is not staff in this review. Add them under People, then choose them here.")
    row = Interview(case_id=case.id, person_id=draft.person_id)
    _write(row, draft.details)
    db.add(row)
    audit.collected(db, actor, "interview_added", row, case.id)
    for prose, text in ((Prose.CONDITIONS, draft.conditions), (Prose.NOTE, draft.note)):
        if text.strip():
            save_prose(db, actor, case.id, row.id, prose, text.strip(), 0)
    return row.id


def change_interview(
    db: Session, actor: Actor, case_id: str, interview_id: str, details: InterviewDetails, *, seen_version: int
) -> None:
    """Correct when a conversation was held, or say whether its note is agreed. Its texts are saved by themselves."""
    case = held_case(db, actor, Permission.WRITE_INTERVIEWS, case_id)
    row = _interview(db, case, interview_id, seen_version)
    check_details(details, clock.today(), len(_attempts(db, row.id)))
    returned = _returned(db, row.id)
    if returned is not None and returned.answered_at is not None and details.note_state is not row.note_state:
        raise Invalid("They have answered the note themselves, and their answer stands.", "note_state")
    before = audit.values_of(row)
    _write(row, details)
    audit.altered(db, actor, "interview_changed", row, before, case.id)


def save_prose(
    db: Session, actor: Actor, case_id: str, interview_id: str, prose: Prose, text: str, seen_version: int
) -> int:
    """Save the note or the conditions while they are being written. Returns the version that now stands of that text.

    `seen_version` 0 says that nothing of it was written when the page was opened.
    """
    case = held_case(db, actor, Permission.WRITE_INTERVIEWS, case_id)
    check_words(text, prose.value, prose.value)
    interview = _interview(db, case, interview_id)
    row = db.exec(_prose_of(interview.id).where(InterviewProse.prose == prose)).first()
    if seen_version != (row.version if row else 0) and (row is None or row.text != text):
        raise Stale(
            "Somebody else saved this while you were writing. Both texts are shown; nothing has been overwritten.",
            theirs={prose.value: row.text if row else ""},
        )
    if row is None:
        row = InterviewProse(case_id=case.id, interview_id=interview.id, prose=prose, text=text)
        db.add(row)
        audit.collected(db, actor, "interview_text_saved", row, case.id)
        return row.version
    before = audit.values_of(row)
    row.text = text
    if audit.values_of(row) != before:
        audit.altered(db, actor, "interview_text_saved", row, before, case.id)
    return row.version


def remove_interview(db: Session, actor: Actor, case_id: str, interview_id: str) -> None:
    """Take out the record of a conversation, unless a finding rests on it."""
    case = held_case(db, actor, Permission.WRITE_INTERVIEWS, case_id)
    row = _interview(db, case, interview_id)
    texts = db.exec(_prose_of(row.id)).all()
    returned = _returned(db, row.id)
    try:
        with db.begin_nested():
            for one in (*texts, *_attempts(db, row.id), *([returned] if returned else [])):
                db.delete(one)
            db.flush()
            db.delete(row)
    except IntegrityError:  # a later feature points at it
        raise Invalid(
            "A finding rests on this interview. Change the finding first, then remove the interview.", "interview"
        ) from None
    for text in texts:
        audit.erased(db, actor, "interview_text_removed", text, case.id)
    audit.erased(db, actor, "interview_removed", row, case.id)


def add_attempt(db: Session, actor: Actor, case_id: str, interview_id: str, draft: AttemptDraft) -> str:
    """Record one attempt to reach somebody."""
    case = held_case(db, actor, Permission.WRITE_INTERVIEWS, case_id)
    made_on = check_attempt(draft, clock.today())
    interview = _interview(db, case, interview_id)
    row = InterviewAttempt(
        case_id=case.id,
        interview_id=interview.id,
        made_on=made_on,
        purpose=draft.purpose,
        words=draft.words.strip(),
    )
    db.add(row)
    audit.collected(db, actor, "attempt_recorded", row, case.id)
    return row.id


def send_note(db: Session, actor: Actor, case_id: str, interview_id: str) -> None:
    """Give the note back to the person interviewed, who reads it on a page of theirs. Sent again, it asks again."""
    case = held_case(db, actor, Permission.WRITE_INTERVIEWS, case_id)
    interview = _interview(db, case, interview_id)
    person = next(person for person in people_in(db, case.id).staff if person.id == interview.person_id)
    if person.account_id is None:
        raise Invalid("They have no account here. Send the note another way, and record their answer below.", "send")
    note = db.exec(_prose_of(interview.id).where(InterviewProse.prose == Prose.NOTE)).first()
    if note is None or not note.text.strip():
        raise Invalid("Write the note first, then send it.", "send")
    row = _returned(db, interview.id) or NoteReturn(case_id=case.id, interview_id=interview.id, sent_at=clock.now())
    if row.answered_at is not None and interview.note_state is not NoteState.NOT_ANSWERED:
        before = audit.values_of(interview)  # what they told before is older than the answer that is now asked again
        interview.note_state = NoteState.NOT_ANSWERED
        audit.altered(db, actor, "interview_changed", interview, before, case.id)
    row.sent_at, row.state, row.answered_at, row.note_version = clock.now(), NoteState.NOT_ANSWERED, None, None
    db.add(row)
    audit.collected(db, actor, "note_sent", row, case.id)


def answer_note(
    db: Session, actor: Actor, case_id: str, interview_id: str, state: NoteState, words: str, note_version: int
) -> None:
    """Somebody agrees the note of their own interview, corrects it or does not agree. Their words stand beside it.

    `note_version` is that of the note they read: with another text there now they are asked to read it first.
    """
    case = held_case(db, actor, Permission.ANSWER_NOTE, case_id)
    check_answer(state, words)
    mine = {person.id for person in people_in(db, case.id).staff if person.account_id == actor.account_id}
    if _interview(db, case, interview_id).person_id not in mine:
        raise NotAllowed("That is not the note of an interview with you.")
    row = _returned(db, interview_id)
    note = db.exec(_prose_of(interview_id).where(InterviewProse.prose == Prose.NOTE)).first()
    if row is None or note is None:
        raise NotAllowed("That note was not sent to you.")
    if note.version != note_version:
        raise Invalid("The note was changed while you were reading it. Read it as it is now, then answer.", "state")
    before = audit.values_of(row)
    row.state, row.words, row.answered_at, row.note_version = state, words.strip(), clock.now(), note_version
    audit.altered(db, actor, "note_answered", row, before, case.id)


def _attempts(db: Session, interview_id: str) -> Sequence[InterviewAttempt]:
    here = select(InterviewAttempt).where(InterviewAttempt.interview_id == interview_id)
    return db.exec(here.order_by(col(InterviewAttempt.made_on), col(InterviewAttempt.id))).all()


def _returned(db: Session, interview_id: str) -> NoteReturn | None:
    return db.exec(select(NoteReturn).where(NoteReturn.interview_id == interview_id)).first()


def _interview(db: Session, case: CaseView, interview_id: str, seen_version: int | None = None) -> Interview:
    """The interview, held. That it is of this review is looked at first: a refusal shows nothing of another review."""
    if db.exec(select(Interview.id).where(Interview.id == interview_id, Interview.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    return for_change(db, Interview, interview_id, seen_version)


def _prose_of(interview_id: str) -> SelectOfScalar[InterviewProse]:
    statement = select(InterviewProse).where(InterviewProse.interview_id == interview_id)
    return statement.order_by(col(InterviewProse.prose))


def _write(row: Interview, details: InterviewDetails) -> None:
    row.held_on, row.note_state, row.attempts = details.held_on, details.note_state, details.attempts.strip()
    row.their_words, working = details.their_words.strip(), details.working
    row.events, row.events_as_written = working.events.edtf, working.events.as_written
    row.grade, row.months_in_post = working.grade.strip(), working.months_in_post
    row.caseload, row.workload, row.supervisions = working.caseload, working.workload, working.supervisions
