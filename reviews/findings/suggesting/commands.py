"""Offering suggestions, and keeping what the reviewer made of each."""

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, select

from reviews.cases.queries import held_case
from reviews.findings.suggesting.models import Suggestion
from reviews.findings.suggesting.rules import State, after_choosing, check_can_reject, check_can_undo, to_offer
from reviews.permissions import Permission
from taxonomy.suggestion.rules import Candidate
from taxonomy.vocabulary.queries import factors_by_id, factors_of
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import NotAllowed


def offer(
    db: Session, actor: Actor, case_id: str, about: str, best: Sequence[Candidate], engine: str, again: bool = False
) -> None:
    """Keep what the words suggest as offered. What was rejected is left out, unless it is asked for `again`."""
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    there = {row.factor_id: row for row in _mine(db, actor, case.id, about)}
    factors = {factor.code: factor.id for factor in factors_of(db)}
    rejected = _rejected(db, actor, case.id, about)
    wanted = to_offer([one.code for one in best], [one.code for one in best if factors[one.code] in rejected], again)
    for row in there.values():
        if row.state is State.OFFERED:
            row.state = State.PASSED_OVER
    for place, one in enumerate((one for one in best if one.code in wanted), start=1):
        row = there.get(factors[one.code]) or Suggestion(
            case_id=case.id, offered_to_id=actor.account_id, about=about, factor_id=factors[one.code],
            place=place, score=one.score, engine=engine, state=State.OFFERED,
        )  # fmt: skip
        row.place, row.score, row.engine = place, one.score, engine
        row.because, row.made_by = list(one.because), list(one.rules)
        row.state = row.state if row.state is State.ACCEPTED else State.OFFERED
        db.add(row)
    db.flush()
    audit.record(
        db, actor, audit.Operation.COLLECTION, "suggestions_offered", case_id=case.id,
        facts={"factors": list(wanted), "engine": engine},
    )  # fmt: skip


def reject(db: Session, actor: Actor, case_id: str, suggestion_id: str) -> None:
    """Turn a suggestion down. It is not offered again for this finding unless it is asked for."""
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    row = _suggestion(db, actor, case.id, suggestion_id)
    check_can_reject(row.state)
    _decide(db, actor, row, State.REJECTED, "suggestion_rejected")


def undo_rejection(db: Session, actor: Actor, case_id: str, suggestion_id: str) -> None:
    """Take a rejection back: the suggestion is offered as before."""
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    row = _suggestion(db, actor, case.id, suggestion_id)
    check_can_undo(row.state)
    _decide(db, actor, row, State.OFFERED, "suggestion_offered_again")


def note_chosen(db: Session, actor: Actor, case_id: str, about: str, codes: Collection[str]) -> None:
    """Keep which suggestions are accepted, now that these factors are on the finding. Taking one off undoes it."""
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    rows = _mine(db, actor, case.id, about)
    factors = factors_by_id(db, {row.factor_id for row in rows})
    for row in rows:
        state = after_choosing(row.state, factors[row.factor_id].code in codes)
        if state is not row.state:
            is_accepted = state is State.ACCEPTED
            _decide(db, actor, row, state, "suggestion_accepted" if is_accepted else "suggestion_offered_again")


def settle(db: Session, actor: Actor, case_id: str, finding_id: str) -> None:
    """What was suggested while a finding was written belongs to it, now that it is added."""
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    rows = _mine(db, actor, case.id, "")
    for row in rows:
        row.about = finding_id
    if rows:
        facts = {"suggestions": len(rows)}
        audit.record(db, actor, audit.Operation.ALTERATION, "suggestions_settled", case_id=case.id, facts=facts)


def _decide(db: Session, actor: Actor, row: Suggestion, state: State, event: str) -> None:
    before = audit.values_of(row)
    row.state = state
    row.decided_by_id, row.decided_at = actor.account_id, clock.now()
    audit.altered(db, actor, event, row, before, row.case_id)


def _suggestion(db: Session, actor: Actor, case_id: str, suggestion_id: str) -> Suggestion:
    """The suggestion, held, if it is of this review and, for a finding that is being written, this person's."""
    there = select(Suggestion).where(Suggestion.id == suggestion_id, Suggestion.case_id == case_id)
    row = db.exec(there).first()
    if row is None or (not row.about and row.offered_to_id != actor.account_id):
        raise NotAllowed("That suggestion is not part of this review. Ask for suggestions again.")
    return for_change(db, Suggestion, suggestion_id)


def _mine(db: Session, actor: Actor, case_id: str, about: str) -> Sequence[Suggestion]:
    statement = select(Suggestion).where(
        Suggestion.case_id == case_id, Suggestion.about == about, Suggestion.offered_to_id == actor.account_id
    )
    return db.exec(statement.order_by(col(Suggestion.place), col(Suggestion.id))).all()


def _rejected(db: Session, actor: Actor, case_id: str, about: str) -> frozenset[str]:
    """The factors that somebody rejected for this finding; for one that is being written, this person."""
    statement = select(Suggestion.factor_id).where(
        Suggestion.case_id == case_id, Suggestion.about == about, Suggestion.state == State.REJECTED
    )
    if not about:
        statement = statement.where(Suggestion.offered_to_id == actor.account_id)
    return frozenset(db.exec(statement))
