"""Reading the interviews."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.interviews.models import Interview, InterviewProse
from reviews.interviews.rules import NoteState, Prose, lacks_note
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.errors import Gap
from workbench.remembering import remembered
from workbench.ui.words import day


@dataclass(frozen=True)
class InterviewView:
    """A conversation with a member of staff, or the attempts to hold one. `staff` names them by role and number.

    Note and conditions are saved by themselves while they are written, so each has a version of its own.
    """

    id: str
    version: int
    person_id: str
    staff: str
    held_on: date | None
    note_state: NoteState
    attempts: str
    conditions: str
    note: str
    text_versions: Mapping[Prose, int]  # 0: nothing of it is written yet

    @property
    def when(self) -> str:
        """“3 April 2026”, or that it was not held."""
        return day(self.held_on, "not held")

    @property
    def label(self) -> str:
        """“Interview with Probation practitioner 1, 3 April 2026”."""
        return f"Interview with {self.staff}, {self.when}"


@remembered()
def interviews_of(db: Session, actor: Actor, case_id: str) -> tuple[InterviewView, ...]:
    """The interviews of the review, by member of staff and day."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    rows = db.exec(select(Interview).where(Interview.case_id == case_id).order_by(col(Interview.id))).all()
    texts = _texts(db, case_id)
    staff = {person.id: person for person in people_in(db, case_id).staff}
    ordered = sorted(
        rows, key=lambda row: (staff[row.person_id].number, row.held_on or date.max, row.created_at, row.id)
    )
    return tuple(_view(row, staff[row.person_id].label, texts.get(row.id, {})) for row in ordered)


def gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """What is missing: each member of staff was spoken to, or somebody tried; and each conversation has its note."""
    staff = people_in(db, case_id).staff
    if not staff:
        reason = "Add the staff whose work the review looks at, then record who was spoken to."
        return (Gap("interviews", reason, "people"),)
    rows = db.exec(select(Interview).where(Interview.case_id == case_id)).all()
    spoken_to = {row.person_id for row in rows}
    texts = _texts(db, case_id)
    without_note = {row.person_id for row in rows if lacks_note(row.held_on, _text(texts.get(row.id, {}), Prose.NOTE))}
    missing = [
        f"Record the interview with {person.label}, or what was tried."
        for person in staff
        if person.id not in spoken_to
    ]
    missing += [
        f"Write the note of the interview with {person.label}." for person in staff if person.id in without_note
    ]
    return tuple(Gap("interviews", reason, "interviews") for reason in missing)


def _texts(db: Session, case_id: str) -> dict[str, dict[Prose, InterviewProse]]:
    """The texts of each interview, by its id."""
    found: dict[str, dict[Prose, InterviewProse]] = {}
    for row in db.exec(select(InterviewProse).where(InterviewProse.case_id == case_id)):
        found.setdefault(row.interview_id, {})[row.prose] = row
    return found


def _text(texts: Mapping[Prose, InterviewProse], prose: Prose) -> str:
    return texts[prose].text if prose in texts else ""


def _view(row: Interview, staff: str, texts: Mapping[Prose, InterviewProse]) -> InterviewView:
    return InterviewView(
        id=row.id,
        version=row.version,
        person_id=row.person_id,
        staff=staff,
        held_on=row.held_on,
        note_state=row.note_state,
        attempts=row.attempts,
        conditions=_text(texts, Prose.CONDITIONS),
        note=_text(texts, Prose.NOTE),
        text_versions={prose: texts[prose].version if prose in texts else 0 for prose in Prose},
    )
