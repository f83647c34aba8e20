"""Asking every feature what still keeps a review from its next stage, and the signature whether it still holds."""

from collections.abc import Callable

from sqlmodel import Session, select

from reviews.cases import queries as cases
from reviews.cases.queries import CaseView
from reviews.chronology.entries import queries as chronology
from reviews.editions.queries import draft_paragraphs, latest_edition_id
from reviews.editions.rules import EditionKind, digest_of
from reviews.findings import queries as findings
from reviews.improvement import queries as improvement
from reviews.interviews import queries as interviews
from reviews.judgement import queries as judgement
from reviews.people import queries as people
from reviews.quality import queries as quality
from reviews.replies import queries as replies
from reviews.stages import Stage, way
from reviews.workflow.models import Countersignature
from reviews.workflow.rules import GATES_BEFORE, signed_digest
from workbench.access import Actor
from workbench.errors import Gap

Ask = Callable[[Session, Actor, CaseView], tuple[Gap, ...]]


def closed_gates(db: Session, actor: Actor, case: CaseView, goal: Stage) -> tuple[Gap, ...]:
    """Every gate still closed between where the review stands and `goal`; none when there is no way there."""
    names = dict.fromkeys(name for stage in way(case.stage, goal) for name in GATES_BEFORE[stage])
    return tuple(gap for name in names for gap in GATES[name](db, actor, case))


def live_digest(db: Session, actor: Actor, case_id: str) -> str:
    """What a signature given now would be under: the text as it stands, with every reply and answer."""
    text = digest_of(draft_paragraphs(db, actor, case_id, EditionKind.FULL))
    return signed_digest(text, replies.words_of(db, case_id))


def signature_holds(db: Session, actor: Actor, case: CaseView) -> bool:
    """Whether the text last frozen is signed, and neither it nor a reply or answer has changed since.

    A text that the manager sent back was frozen and never signed, so an older signature under the same words does not
    come back to life.
    """
    frozen = latest_edition_id(db, case.id, EditionKind.FULL)
    signed = select(Countersignature.digest).where(Countersignature.edition_id == (frozen or ""))
    return db.exec(signed).first() == live_digest(db, actor, case.id)


def _outcome(_db: Session, _actor: Actor, case: CaseView) -> tuple[Gap, ...]:
    if case.has_outcome:
        return ()
    return (Gap("cases", "Record the outcome of every charge.", "notification"),)


def _countersignature(db: Session, actor: Actor, case: CaseView) -> tuple[Gap, ...]:
    if signature_holds(db, actor, case):
        return ()
    reason = "The countersigning manager has not signed this text with its replies and answers."
    if case.stage is Stage.RETURNED:
        reason = "The text or an answer is not as the countersigning manager signed it. Send it to the manager again."
    return (Gap("countersignature", reason, "submit"),)


def _of(gaps: Callable[[Session, str], tuple[Gap, ...]]) -> Ask:
    return lambda db, _actor, case: gaps(db, case.id)


GATES: dict[str, Ask] = {
    "allocation": _of(cases.gaps),
    "people": _of(people.gaps),
    "chronology": _of(chronology.gaps),
    "interviews": _of(interviews.gaps),
    "findings": _of(findings.gaps),
    "judgement": _of(judgement.gaps),
    "improvement": _of(improvement.gaps),
    "replies": _of(replies.gaps),
    "countersignature": _countersignature,
    "quality": _of(quality.gaps),
    "outcome": _outcome,
}
