"""Asking every feature what still keeps a review from its next stage, and the signature whether it still holds."""

from collections.abc import Callable

from sqlmodel import Session, col, func, select

from reviews.cases import queries as cases
from reviews.cases.queries import CaseView
from reviews.chronology.entries import queries as chronology
from reviews.chronology.warnings import queries as warnings
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import edition_digest
from reviews.editions.summaries import queries as summaries
from reviews.findings import queries as findings
from reviews.improvement import queries as improvement
from reviews.interviews import queries as interviews
from reviews.judgement import queries as judgement
from reviews.judgement.contradictions import queries as contradictions
from reviews.people import queries as people
from reviews.quality import queries as quality
from reviews.replies import queries as replies
from reviews.stages import Stage, way
from reviews.workflow.models import Countersignature, Move
from reviews.workflow.rules import GATES_BEFORE, signed_digest
from workbench.access import Actor
from workbench.errors import Gap

Ask = Callable[[Session, Actor, CaseView], tuple[Gap, ...]]


def closed_gates(db: Session, actor: Actor, case: CaseView, goal: Stage) -> tuple[Gap, ...]:
    """Every gate still closed between where the review stands and `goal`; none when there is no way there."""
    names = dict.fromkeys(name for stage in way(case.stage, goal) for name in GATES_BEFORE[stage])
    return tuple(dict.fromkeys(gap for name in names for gap in GATES[name](db, actor, case)))


def live_digest(db: Session, actor: Actor, case_id: str) -> str:
    """What a signature given now would be under: the text as it stands, with every reply and answer."""
    return signed_digest(edition_digest(db, actor, case_id, EditionKind.FULL), replies.words_of(db, case_id))


def signature_holds(db: Session, actor: Actor, case: CaseView) -> bool:
    """Whether it was signed since it last came to the manager, and no word of text, reply or answer changed since.

    So a text that the manager sent back is not saved by an older signature under the same words.
    """
    of_case = select(Countersignature).where(Countersignature.case_id == case.id)
    signed = db.exec(of_case.order_by(col(Countersignature.number).desc())).first()
    came = select(func.max(Move.number)).where(Move.case_id == case.id, Move.to_stage == Stage.COUNTERSIGNING)
    if signed is None or signed.number < (db.exec(came).one() or 0):
        return False
    return signed.digest == live_digest(db, actor, case.id)


def _outcome(_db: Session, _actor: Actor, case: CaseView) -> tuple[Gap, ...]:
    if case.has_outcome:
        return ()
    return (Gap("cases", "Record the outcome of every charge.", "notification"),)


def _countersignature(db: Session, actor: Actor, case: CaseView) -> tuple[Gap, ...]:
    if signature_holds(db, actor, case):
        return ()
    reason = "The countersigning manager has not signed this text with its replies and answers."
    if case.stage in {Stage.RETURNED, Stage.QUALITY_ASSURANCE}:
        reason = (
            "The text or an answer is not as the countersigning manager signed it. The manager has to sign it again."
        )
    return (Gap("countersignature", reason, "submit"),)


def _improvement(db: Session, actor: Actor, case: CaseView) -> tuple[Gap, ...]:
    """A concern needs an improvement, or the reviewer's word on why none follows from it."""
    return improvement.gaps(db, case.id, contradictions.explained_without_change(db, actor, case.id))


def _of(gaps: Callable[[Session, str], tuple[Gap, ...]]) -> Ask:
    return lambda db, _actor, case: gaps(db, case.id)


GATES: dict[str, Ask] = {
    "allocation": _of(cases.gaps),
    "people": _of(people.gaps),
    "chronology": _of(chronology.gaps),
    "warnings": lambda db, actor, case: warnings.gaps(db, actor, case.id),
    "interviews": _of(interviews.gaps),
    "findings": _of(findings.gaps),
    "judgement": lambda db, actor, case: judgement.gaps(db, actor, case.id),
    "contradictions": lambda db, actor, case: contradictions.gaps(db, actor, case.id),
    "improvement": _improvement,
    "replies": _of(replies.gaps),
    "answers": _of(replies.answer_gaps),
    "summaries": lambda db, actor, case: summaries.gaps(db, actor, case.id),
    "countersignature": _countersignature,
    "quality": _of(quality.gaps),
    "outcome": _outcome,
}
