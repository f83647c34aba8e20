"""Reading the interviews."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.dates import ImpreciseDate
from reviews.interviews.models import Interview, InterviewAttempt, InterviewProse, NoteReturn
from reviews.interviews.rules import NUMBERS, NoteState, Prose, Purpose, Working, lacks_note
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor
from workbench.errors import Gap
from workbench.remembering import remembered
from workbench.ui.words import day, moment, sentence


@dataclass(frozen=True)
class AttemptView:
    """One attempt to reach somebody."""

    id: str
    made_on: date
    purpose: Purpose
    words: str

    @property
    def in_words(self) -> str:
        """“16 March 2026, to have the note agreed: letter to the home address”."""
        return f"{day(self.made_on)}, {self.purpose}: {self.words}"


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
    note_state: NoteState  # what they answered themselves, or else told the reviewer
    told_state: NoteState  # what they told the reviewer
    attempts: str
    tried: tuple[AttemptView, ...]
    their_words: str
    working: Working
    texts: Mapping[Prose, str]
    text_versions: Mapping[Prose, int]  # 0: nothing of it is written yet
    sent_at: datetime | None = None  # when the note last went back to them
    answered_at: datetime | None = None  # when they answered it themselves
    is_changed_since: bool = False  # the note, after they answered it

    @property
    def note(self) -> str:
        """What they said."""
        return self.texts.get(Prose.NOTE, "")

    @property
    def conditions(self) -> str:
        """How the work was at the time, in so far as the fields do not say it."""
        return self.texts.get(Prose.CONDITIONS, "")

    @property
    def numbers(self) -> tuple[str, ...]:
        """What the fields say of how the work was, each in words with its unit."""
        working = self.working
        said = [f"events of {working.events.in_words}"] if not working.events.is_undated else []
        said += [f"grade {working.grade}"] if working.grade else []
        for field, what, _, unit in NUMBERS:
            value = getattr(working, field)
            if value is not None:
                said.append(f"{what} {value} {unit if value != 1 else unit.removesuffix('s')}")
        return tuple(sentence(one) for one in said)

    @property
    def state_in_words(self) -> str:
        """“agreed by them on 3 April 2026, 11:42am”, and whether the note was changed after that."""
        own = f" by them on {moment(self.answered_at)}" if self.answered_at else ""
        return f"{self.note_state}{own}{'; the note was changed after that' if self.is_changed_since else ''}"

    @property
    def attempts_in_words(self) -> str:
        """Everything that was tried, in the order of its days."""
        return "\n".join([*(one.in_words for one in self.tried), *([self.attempts] if self.attempts else [])])

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
    tried = _tried(db, case_id)
    returned = {row.interview_id: row for row in db.exec(select(NoteReturn).where(NoteReturn.case_id == case_id))}
    staff = {person.id: person for person in people_in(db, case_id).staff}
    ordered = sorted(
        rows, key=lambda row: (staff[row.person_id].number, row.held_on or date.max, row.created_at, row.id)
    )
    return tuple(
        _view(row, staff[row.person_id].label, texts.get(row.id, {}), tried.get(row.id, ()), returned.get(row.id))
        for row in ordered
    )


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


def _tried(db: Session, case_id: str) -> dict[str, tuple[AttemptView, ...]]:
    """The attempts of each interview, by its id, the earliest first."""
    here = select(InterviewAttempt).where(InterviewAttempt.case_id == case_id)
    found: dict[str, tuple[AttemptView, ...]] = {}
    for row in db.exec(here.order_by(col(InterviewAttempt.made_on), col(InterviewAttempt.id))):
        view = AttemptView(row.id, row.made_on, row.purpose, row.words)
        found[row.interview_id] = (*found.get(row.interview_id, ()), view)
    return found


def _view(
    row: Interview,
    staff: str,
    texts: Mapping[Prose, InterviewProse],
    tried: tuple[AttemptView, ...],
    returned: NoteReturn | None,
) -> InterviewView:
    versions = {prose: texts[prose].version if prose in texts else 0 for prose in Prose}
    answered = returned if returned is not None and returned.answered_at is not None else None
    events = ImpreciseDate.from_stored(row.events, row.events_as_written, clock.today())
    return InterviewView(
        id=row.id,
        version=row.version,
        person_id=row.person_id,
        staff=staff,
        held_on=row.held_on,
        note_state=answered.state if answered else row.note_state,
        told_state=row.note_state,
        attempts=row.attempts,
        tried=tried,
        their_words=answered.words if answered else row.their_words,
        working=Working(events, row.grade, row.months_in_post, row.caseload, row.workload, row.supervisions),
        texts={prose: _text(texts, prose) for prose in Prose},
        text_versions=versions,
        sent_at=returned.sent_at if returned else None,
        answered_at=answered.answered_at if answered else None,
        is_changed_since=answered is not None and answered.note_version != versions[Prose.NOTE],
    )
