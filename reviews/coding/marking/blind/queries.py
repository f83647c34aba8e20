"""A second coder's own tags on words of the finding they are coding."""

from dataclasses import replace

from sqlmodel import Session, col, select

from reviews.coding.marking.blind.texts import texts_to_mark
from reviews.coding.marking.models import WordMark
from reviews.coding.marking.views import MarkView, views_of
from reviews.coding.models import SecondCoding
from reviews.coding.queries import mine_to_code
from workbench.access import Actor


def my_blind_marks(db: Session, actor: Actor) -> tuple[MarkView, ...]:
    """Those on the finding that this person has taken and not finished. Nobody else's, ever."""
    coding = mine_to_code(db, actor)
    if coding is None:
        return ()
    row = db.get_one(SecondCoding, coding.id)
    mine = select(WordMark).where(
        WordMark.about_id == row.finding_id, WordMark.marked_by_id == actor.account_id, WordMark.case_id == row.case_id
    )
    texts = {(part, row.finding_id): text for part, text in texts_to_mark(coding).items()}
    texts = {key: replace(text, about_id=row.finding_id) for key, text in texts.items()}
    return tuple(
        replace(mark, about_id=coding.id)
        for mark in views_of(db, db.exec(mine.order_by(col(WordMark.id))).all(), texts)
    )
