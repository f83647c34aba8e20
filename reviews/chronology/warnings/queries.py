"""Reading the warnings that a chronology raises, and how each was answered."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.gaps.reckoning import Reckoned, end_of
from reviews.chronology.warnings import evidence
from reviews.chronology.warnings.models import WarningAnswer
from reviews.chronology.warnings.reference import RuleSet, rules_on
from reviews.chronology.warnings.rules import AnswerKind
from reviews.chronology.warnings.standing import WarningView, every_warning, find, standing_of
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.errors import Gap
from workbench.ui.words import count, day

MOST_GAPS = 50  # warnings that a gate names, and a task list counts, one by one


@dataclass(frozen=True)
class Unsettled:
    """How many entries a rule could not settle, because the record does not say enough."""

    name: str
    number: int


@dataclass(frozen=True)
class ToBecome:
    """A warning that is to be answered by a finding, as it stood when that was said."""

    id: str
    name: str
    says: str
    entry_ids: tuple[str, ...]
    since: date | None  # the length of time it is about, if it is about one
    until: date | None

    @property
    def in_words(self) -> str:
        """What it is called, and what the record shows."""
        return f"{self.name}. {self.says}"


def warnings_of(db: Session, actor: Actor, case_id: str) -> tuple[WarningView, ...]:
    """Every warning: those that wait for an answer, then the others by their day; last those no longer raised."""
    return every_warning(db, actor, case_id)


def unsettled(db: Session, actor: Actor, case_id: str) -> tuple[Unsettled, ...]:
    """The rules that could not be settled for some entries, in the order of the rules."""
    return tuple(Unsettled(one.rule.name, one.unsettled) for one in standing_of(db, actor, case_id) if one.unsettled)


def gaps_beside(db: Session, actor: Actor, case_id: str) -> Reckoned:
    """The gaps of this review's chronology, as the warnings see them."""
    return evidence.reckoned_of(db, actor, case_id)


def rules_of(db: Session, actor: Actor, case_id: str) -> RuleSet:
    """The rules that are applied to this review: those in force when the time under review ended."""
    return rules_on(end_of(the_case(db, actor, Permission.READ_CASE, case_id)).on)


def open_warnings(db: Session, actor: Actor, case_id: str) -> tuple[WarningView, ...]:
    """The warnings that still wait for an answer, the earliest first."""
    return tuple(one for one in every_warning(db, actor, case_id) if one.waits)


def to_become_findings(db: Session, case_id: str) -> tuple[ToBecome, ...]:
    """The warnings that are to be answered by a finding, for a caller that has checked the permission itself."""
    chosen = select(WarningAnswer).where(WarningAnswer.case_id == case_id)
    rows = db.exec(chosen.order_by(col(WarningAnswer.answered_at), col(WarningAnswer.number))).all()
    last = {row.warning_id: row for row in rows}
    return tuple(
        ToBecome(row.warning_id, row.name, row.says, tuple(row.entry_ids), row.since, row.until)
        for row in last.values()
        if row.kind is AnswerKind.FINDING and row.reopened_at is None
    )


def warning(db: Session, actor: Actor, case_id: str, warning_id: str) -> WarningView | None:
    """One warning of this review; nothing when the record neither raises it nor has an answer to it."""
    return find(db, actor, case_id, warning_id)


def gaps(db: Session, actor: Actor, case_id: str) -> tuple[Gap, ...]:
    """The warnings that nobody has answered, named one by one while they are few."""
    waiting = open_warnings(db, actor, case_id)
    reasons = [f"Answer the warning: {_lower(one.name)} ({day(one.since)})." for one in waiting[:MOST_GAPS]]
    if len(waiting) > MOST_GAPS:
        reasons.append(f"Answer {count(len(waiting) - MOST_GAPS, 'more warning', 'more warnings')}.")
    return tuple(Gap("warnings", reason, "warnings") for reason in reasons)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
