"""The warnings of a review as they stand: what the record raises now, joined with what was answered before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.gaps.reckoning import end_of
from reviews.chronology.warnings.evidence import evidence_of
from reviews.chronology.warnings.found import Raised
from reviews.chronology.warnings.models import WarningAnswer
from reviews.chronology.warnings.raising import Standing, evaluate
from reviews.chronology.warnings.reference import rules_on
from reviews.chronology.warnings.rules import WAITING, AnswerKind, Given, State, state_of
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.accounts.directory import names_of
from workbench.collection import paused
from workbench.remembering import remembered


@dataclass(frozen=True)
class AnswerView:
    """An answer: to what, how, by whom and when; and why it was taken back, if it was."""

    number: int
    rule: str
    name: str
    says: str
    entry_ids: tuple[str, ...]
    digest: str
    kind: AnswerKind
    words: str
    who: str
    answered_at: datetime
    reopened_by: str
    reopened_at: datetime | None
    reopened_why: str

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return self.reopened_at is None


@dataclass(frozen=True)
class WarningView:
    """One warning: what the record shows, which entries raised it, and where it stands.

    One that was answered and is no longer raised speaks as it did when it was answered, without `why` and `source`.
    `answers` has all of them, the latest first; that one stands unless it was taken back.
    """

    id: str
    rule: str
    name: str
    says: str
    why: str
    source: str
    is_published: bool
    entry_ids: tuple[str, ...]
    since: date | None
    until: date | None  # where it is about a length of time
    digest: str
    state: State
    answers: tuple[AnswerView, ...]

    @property
    def answer(self) -> AnswerView | None:
        """The answer that stands."""
        return next((answer for answer in self.answers[:1] if answer.stands), None)

    @property
    def waits(self) -> bool:
        """Whether somebody still has to answer."""
        return self.state in WAITING


@remembered()
@paused()
def standing_of(db: Session, actor: Actor, case_id: str) -> tuple[Standing, ...]:
    """What each rule gives over this review's chronology, in the order of the rules."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    rules = rules_on(end_of(case).on)
    return evaluate(rules, evidence_of(db, actor, case, rules))


@remembered()
def every_warning(db: Session, actor: Actor, case_id: str) -> tuple[WarningView, ...]:
    """Every warning: those that wait for an answer, then the others by their day; last those no longer raised."""
    answers = _answers(db, actor, case_id)
    raised = [one for standing in standing_of(db, actor, case_id) for one in standing.raised]
    found = [_view(one, answers.pop(one.id, ())) for one in raised]
    found.sort(key=lambda one: (not one.waits, one.since or date.max, one.rule, one.id))
    gone = [_gone(warning_id, given) for warning_id, given in answers.items()]
    return (*found, *sorted(gone, key=lambda one: (one.name, one.id)))


def find(db: Session, actor: Actor, case_id: str, warning_id: str) -> WarningView | None:
    """One warning of this review; nothing when the record neither raises it nor has an answer to it."""
    return next((one for one in every_warning(db, actor, case_id) if one.id == warning_id), None)


def _view(one: Raised, answers: Sequence[AnswerView]) -> WarningView:
    standing = next((answer for answer in answers[:1] if answer.stands), None)
    return WarningView(
        id=one.id,
        rule=one.rule.code,
        name=one.rule.name,
        says=one.says,
        why=one.rule.why,
        source=one.rule.source,
        is_published=one.rule.is_published,
        entry_ids=one.entry_ids,
        since=one.since,
        until=one.until,
        digest=one.digest,
        state=state_of(one.digest, Given(standing.kind, standing.digest) if standing else None),
        answers=tuple(answers),
    )


def _gone(warning_id: str, answers: Sequence[AnswerView]) -> WarningView:
    """A warning that the record no longer raises, as its last answer has it."""
    last = answers[0]
    return WarningView(
        id=warning_id,
        rule=last.rule,
        name=last.name,
        says=last.says,
        why="",
        source="",
        is_published=False,
        entry_ids=last.entry_ids,
        since=None,
        until=None,
        digest=last.digest,
        state=State.NOT_RAISED,
        answers=tuple(answers),
    )


def _answers(db: Session, actor: Actor, case_id: str) -> dict[str, tuple[AnswerView, ...]]:
    """The answers to each warning, the latest first."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(WarningAnswer).where(WarningAnswer.case_id == case_id)
    rows = db.exec(chosen.order_by(col(WarningAnswer.warning_id), col(WarningAnswer.number).desc())).all()
    names = names_of(db, {who for row in rows for who in (row.answered_by_id, row.reopened_by_id) if who})
    found: dict[str, tuple[AnswerView, ...]] = {}
    for row in rows:
        view = AnswerView(
            number=row.number,
            rule=row.rule,
            name=row.name,
            says=row.says,
            entry_ids=tuple(row.entry_ids),
            digest=row.digest,
            kind=row.kind,
            words=row.words,
            who=names[row.answered_by_id],
            answered_at=row.answered_at,
            reopened_by=names.get(row.reopened_by_id or "", ""),
            reopened_at=row.reopened_at,
            reopened_why=row.reopened_why,
        )
        found[row.warning_id] = (*found.get(row.warning_id, ()), view)
    return found
