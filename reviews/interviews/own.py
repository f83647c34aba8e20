"""Reading the note of one's own interview, and of nobody else's."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from reviews.cases.queries import reports_for, the_case
from reviews.interviews.models import Interview, InterviewProse, NoteReturn
from reviews.interviews.rules import NoteState, Prose
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench.access import Actor


@dataclass(frozen=True)
class OwnNote:
    """The note of an interview as it went back to the person interviewed, and what they answered."""

    interview_id: str
    staff: str  # role and number
    held_on: date | None
    note: str
    note_version: int
    sent_at: datetime
    state: NoteState
    words: str
    answered_at: datetime | None
    is_changed_since: bool  # after they answered it


@dataclass(frozen=True)
class Waiting:
    """A review with notes of interviews with this person, and how many wait for their answer."""

    case_id: str
    reference: str
    waits: int


def own_notes(db: Session, actor: Actor, case_id: str) -> tuple[OwnNote, ...]:
    """The notes of the interviews with this person that were sent to them, the earliest held first."""
    the_case(db, actor, Permission.READ_OWN_NOTE, case_id)
    return _own(db, actor, case_id)


def notes_for(db: Session, actor: Actor) -> tuple[Waiting, ...]:
    """The reviews in which there are notes for this person to read."""
    found = []
    for case in reports_for(db, actor, Permission.READ_OWN_NOTE):
        notes = _own(db, actor, case.id)
        if notes:
            waits = sum(note.state is NoteState.NOT_ANSWERED for note in notes)
            found.append(Waiting(case.id, case.reference, waits))
    return tuple(found)


def _own(db: Session, actor: Actor, case_id: str) -> tuple[OwnNote, ...]:
    mine = {person.id: person for person in people_in(db, case_id).staff if person.account_id == actor.account_id}
    statement = (
        select(Interview, NoteReturn, InterviewProse)
        .join(NoteReturn, col(NoteReturn.interview_id) == Interview.id)
        .join(InterviewProse, col(InterviewProse.interview_id) == Interview.id)
        .where(Interview.case_id == case_id, col(Interview.person_id).in_(sorted(mine)))
        .where(InterviewProse.prose == Prose.NOTE)
        .order_by(col(Interview.held_on), col(Interview.id))
    )
    return tuple(
        OwnNote(
            interview_id=row.id,
            staff=mine[row.person_id].label,
            held_on=row.held_on,
            note=note.text,
            note_version=note.version,
            sent_at=sent.sent_at,
            state=sent.state,
            words=sent.words,
            answered_at=sent.answered_at,
            is_changed_since=sent.answered_at is not None and sent.note_version != note.version,
        )
        for row, sent, note in db.exec(statement)
    )
