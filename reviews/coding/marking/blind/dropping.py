"""What becomes of a second coder's tags when they give the finding back."""

from sqlmodel import Session, select

from reviews.coding.marking.models import WordMark
from reviews.coding.models import SecondCoding
from workbench import audit
from workbench.access import Actor


def drop_blind_marks(db: Session, actor: Actor, coding: SecondCoding) -> None:
    """They go: a coding that is given back says nothing."""
    mine = (WordMark.about_id == coding.finding_id, WordMark.marked_by_id == actor.account_id)
    for mark in db.exec(select(WordMark).where(*mine)).all():
        audit.erased(db, actor, "second_coding_tag_removed", mark, coding.case_id)
        db.delete(mark)
