"""Answering a practice text."""

from collections.abc import Sequence

from sqlmodel import Session, select

from reviews.coding.calibration.models import CalibrationAnswer
from reviews.coding.calibration.reference import practice_texts
from reviews.coding.rules import check_codes
from taxonomy.vocabulary.queries import factor_by_code, factors_of
from workbench import audit
from workbench.access import Actor, Role
from workbench.errors import NotAllowed, NotYet


def answer_practice(db: Session, actor: Actor, text_id: str, codes: Sequence[str]) -> str:
    """Answer one text, once: the agreed answer is shown after it."""
    if not (actor.has(Role.REVIEWER) or actor.has(Role.QA)):
        raise NotAllowed("Practice at coding is for reviewers and quality assurance.")
    text = next((text for text in practice_texts() if text.id == text_id), None)
    if text is None:
        raise NotAllowed("That practice text is not there any more. Open the page again.")
    check_codes(text.kind, codes, factors_of(db))
    mine = select(CalibrationAnswer.id).where(
        CalibrationAnswer.account_id == actor.account_id, CalibrationAnswer.text_id == text_id
    )
    if db.exec(mine).first() is not None:
        raise NotYet("You have answered this text already.")
    guids = sorted(factor_by_code(db, code).guid for code in codes)
    row = CalibrationAnswer(account_id=actor.account_id, text_id=text_id, factors=guids)
    db.add(row)
    audit.collected(db, actor, "practice_text_answered", row)
    return row.id
