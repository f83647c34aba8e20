"""The practice texts for one coder: those answered with the agreed answer, and the next one without."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from reviews.coding.calibration.models import CalibrationAnswer
from reviews.coding.calibration.reference import practice_texts
from reviews.coding.calibration.rules import Answered, answered
from reviews.coding.frozen import factors_by_guid
from reviews.findings.rules import FindingKind
from workbench.access import Actor


@dataclass(frozen=True)
class Next:
    """A text that is still to be answered. The agreed answer does not come with it."""

    id: str
    kind: FindingKind
    text: str
    number: int
    of: int


@dataclass(frozen=True)
class Practice:
    """How far somebody has come. Only they see it."""

    next: Next | None
    answered: tuple[Answered, ...]


def practice_of(db: Session, actor: Actor) -> Practice:
    """What this person has answered, and what comes next."""
    mine = select(CalibrationAnswer).where(CalibrationAnswer.account_id == actor.account_id)
    rows = {row.text_id: row for row in db.exec(mine.order_by(col(CalibrationAnswer.text_id)))}
    factors = factors_by_guid(db)
    level_of = {factor.code: factor.level for factor in factors.values()}
    texts = practice_texts()
    done = tuple(
        answered(text, (factors[guid].code for guid in rows[text.id].factors), level_of)
        for text in texts
        if text.id in rows
    )
    left = [(number, text) for number, text in enumerate(texts, start=1) if text.id not in rows]
    if not left:
        return Practice(None, done)
    number, text = left[0]
    return Practice(Next(text.id, text.kind, text.text, number, len(texts)), done)
