"""Reading the interviews."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.interviews.models import Interview
from reviews.interviews.rules import NoteState, lacks_note
from reviews.people.queries import StaffView, people_in
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.errors import Gap
from workbench.ui.words import day


@dataclass(frozen=True)
class InterviewView:
    """A conversation with a member of staff, or the attempts to hold one. `staff` names them by role and number."""

    id: str
    version: int
    person_id: str
    staff: str
    held_on: date | None
    conditions: str
    note: str
    note_state: NoteState
    attempts: str

    @property
    def when(self) -> str:
        """“3 April 2026”, or that it was not held."""
        return day(self.held_on, "not held")

    @property
    def label(self) -> str:
        """“Interview with Probation practitioner 1, 3 April 2026”."""
        return f"Interview with {self.staff}, {self.when}"


def interviews_of(db: Session, actor: Actor, case_id: str) -> tuple[InterviewView, ...]:
    """The interviews of the review, by member of staff and day."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    rows = db.exec(select(Interview).where(Interview.case_id == case_id).order_by(col(Interview.id))).all()
    staff = {person.id: person for person in people_in(db, case_id).staff}
    ordered = sorted(rows, key=lambda row: (_number(staff, row), row.held_on or date.max, row.created_at, row.id))
    return tuple(_view(row, staff[row.person_id].label) for row in ordered)


def gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """What is missing: each member of staff was spoken to, or somebody tried; and each conversation has its note."""
    staff = people_in(db, case_id).staff
    if not staff:
        reason = "Add the staff whose work the review looks at, then record who was spoken to."
        return (Gap("interviews", reason, "people"),)
    rows = db.exec(select(Interview).where(Interview.case_id == case_id)).all()
    spoken_to = {row.person_id for row in rows}
    without_note = {row.person_id for row in rows if lacks_note(row.held_on, row.note)}
    missing = [
        f"Record the interview with {person.label}, or what was tried."
        for person in staff
        if person.id not in spoken_to
    ]
    missing += [
        f"Write the note of the interview with {person.label}." for person in staff if person.id in without_note
    ]
    return tuple(Gap("interviews", reason, "interviews") for reason in missing)


def _number(staff: dict[str, StaffView], row: Interview) -> int:
    return staff[row.person_id].number


def _view(row: Interview, staff: str) -> InterviewView:
    return InterviewView(
        id=row.id,
        version=row.version,
        person_id=row.person_id,
        staff=staff,
        held_on=row.held_on,
        conditions=row.conditions,
        note=row.note,
        note_state=row.note_state,
        attempts=row.attempts,
    )
