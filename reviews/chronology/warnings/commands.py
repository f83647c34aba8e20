"""Answering warnings: in words, or by saying that a finding will; and taking an answer back."""

from sqlmodel import Session, col, select

from reviews.cases.queries import held_case
from reviews.chronology.warnings.models import WarningAnswer
from reviews.chronology.warnings.rules import AnswerKind, check_answer, check_can_answer, check_can_reopen, check_why
from reviews.chronology.warnings.standing import WarningView, find
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

NOT_HERE = "That warning is not part of this review. Open the warnings again and choose it there."


def answer_warning(
    db: Session, actor: Actor, case_id: str, warning_id: str, words: str, seen_digest: str | None = None
) -> str:
    """Answer a warning in words. `seen_digest` is of the facts that stood on the screen."""
    check_answer(words)
    return _answer(db, actor, case_id, warning_id, AnswerKind.IN_WORDS, words.strip(), seen_digest)


def turn_into_finding(db: Session, actor: Actor, case_id: str, warning_id: str, seen_digest: str | None = None) -> str:
    """Say that a finding answers this warning. Until one does, that is missing from the findings."""
    return _answer(db, actor, case_id, warning_id, AnswerKind.FINDING, "", seen_digest)


def reopen_warning(db: Session, actor: Actor, case_id: str, warning_id: str, why: str) -> None:
    """Take the answer back: the warning is open again. What was answered is kept, with why it no longer holds."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    check_why(why)
    found = _warning(db, actor, case.id, warning_id)
    check_can_reopen(found.state)
    last = select(WarningAnswer.id).where(WarningAnswer.case_id == case.id, WarningAnswer.warning_id == warning_id)
    row = for_change(db, WarningAnswer, db.exec(last.order_by(col(WarningAnswer.number).desc())).first() or "")
    if row.reopened_at is not None:
        raise Invalid("This answer has been taken back already.", "why")
    before = audit.values_of(row)
    row.reopened_at, row.reopened_by_id, row.reopened_why = clock.now(), actor.account_id, why.strip()
    audit.altered(db, actor, "warning_reopened", row, before, case.id)


def _answer(
    db: Session, actor: Actor, case_id: str, warning_id: str, kind: AnswerKind, words: str, seen_digest: str | None
) -> str:
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    found = _warning(db, actor, case.id, warning_id)
    check_can_answer(found.state)
    if seen_digest is not None and seen_digest != found.digest:
        raise Invalid("The entries changed after you opened this page. Read the warning again, then answer.", "words")
    row = WarningAnswer(
        case_id=case.id,
        warning_id=found.id,
        number=max((answer.number for answer in found.answers), default=0) + 1,
        rule=found.rule,
        name=found.name,
        says=found.says,
        since=found.since if found.until else None,
        until=found.until,
        entry_ids=list(found.entry_ids),
        digest=found.digest,
        kind=kind,
        words=words,
        answered_by_id=actor.account_id,
        answered_at=clock.now(),
    )
    db.add(row)
    audit.collected(db, actor, "warning_answered", row, case.id)
    return row.id


def _warning(db: Session, actor: Actor, case_id: str, warning_id: str) -> WarningView:
    found = find(db, actor, case_id, warning_id)
    if found is None:
        raise NotAllowed(NOT_HERE)
    return found
