"""Reading how a review came to where it stands, and the signature under it."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.warnings import queries as warnings
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import draft_paragraphs
from reviews.editions.rules import Words
from reviews.permissions import Permission
from reviews.stages import Stage
from reviews.workflow.gates import closed_gates, live_digest, signature_holds
from reviews.workflow.models import Countersignature, Move
from reviews.workflow.rules import BEFORE_WARNINGS, next_stage
from workbench.access import Actor, can
from workbench.accounts.directory import names_of
from workbench.errors import Gap


@dataclass(frozen=True)
class MoveView:
    """A move from one stage to another: who made it, when, and why."""

    number: int
    from_stage: Stage
    to_stage: Stage
    moved_at: datetime
    who: str
    reason: str


@dataclass(frozen=True)
class SignatureView:
    """The last countersignature, and whether the text and answers are still the ones that were signed."""

    who: str
    signed_at: datetime
    statement: str
    holds: bool


@dataclass(frozen=True)
class Standing:
    """Where a review stands: what comes next, what is missing for that, and how it came here.

    For whoever may countersign it now, `text` is what they would sign, and `digest` is of it with its replies.
    """

    goal: Stage | None
    closed: tuple[Gap, ...]
    later: tuple[Gap, ...]  # warnings still to be answered, which hold up a later step
    moves: tuple[MoveView, ...]
    signature: SignatureView | None
    text: tuple[Words, ...]
    digest: str


def standing_of(db: Session, actor: Actor, case_id: str) -> Standing:
    """Where the review stands, for the page on which it is moved on."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    goal = next_step_of(db, actor, case_id)
    signs = can(actor, Permission.COUNTERSIGN, case)
    is_before = case.stage in BEFORE_WARNINGS
    return Standing(
        goal=goal,
        closed=closed_gates(db, actor, case, goal) if goal is not None else (),
        later=warnings.gaps(db, actor, case_id) if is_before else (),
        moves=moves_of(db, actor, case_id),
        signature=signature_of(db, actor, case_id),
        text=draft_paragraphs(db, actor, case_id, EditionKind.FULL) if signs else (),
        digest=live_digest(db, actor, case_id) if signs else "",
    )


def moves_of(db: Session, actor: Actor, case_id: str) -> tuple[MoveView, ...]:
    """Every move, the first one first."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    rows = db.exec(select(Move).where(Move.case_id == case_id).order_by(col(Move.number))).all()
    names = names_of(db, {row.moved_by_id for row in rows})
    return tuple(
        MoveView(row.number, row.from_stage, row.to_stage, row.moved_at, names[row.moved_by_id], row.reason)
        for row in rows
    )


def signature_of(db: Session, actor: Actor, case_id: str) -> SignatureView | None:
    """The countersignature given last; nothing when the review was never signed."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    signed = select(Countersignature).where(Countersignature.case_id == case_id)
    row = db.exec(signed.order_by(col(Countersignature.number).desc())).first()
    if row is None:
        return None
    name = names_of(db, {row.signed_by_id})[row.signed_by_id]
    return SignatureView(name, row.signed_at, row.statement, signature_holds(db, actor, case))


def next_step_of(db: Session, actor: Actor, case_id: str) -> Stage | None:
    """The stage that usually comes next. A returned review whose signature still holds goes straight back to QA."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    if case.stage is Stage.RETURNED and signature_holds(db, actor, case):
        return Stage.QUALITY_ASSURANCE
    return next_stage(case.stage)
