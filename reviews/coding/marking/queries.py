"""Reading the marks of a review, each with where its words stand now."""

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.coding.marking.models import WordMark
from reviews.coding.marking.texts import texts_by_key
from reviews.coding.marking.views import MarkView, views_of
from reviews.coding.models import SecondCoding
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.remembering import remembered

__all__ = ["MarkView", "marks_of"]


@remembered()
def marks_of(db: Session, actor: Actor, case_id: str) -> tuple[MarkView, ...]:
    """Every mark of the review: by text, then in the order of the words as they now stand.

    A second coder's are among them once that coding is finished, and then without their name.
    """
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(WordMark).where(WordMark.case_id == case_id).order_by(col(WordMark.part), col(WordMark.about_id))
    codings = select(SecondCoding).where(SecondCoding.case_id == case_id, col(SecondCoding.coder_id).is_not(None))
    finished = {(row.finding_id, row.coder_id or ""): row.coded_at is not None for row in db.exec(codings)}
    rows = [row for row in db.exec(chosen) if finished.get((row.about_id, row.marked_by_id), True)]
    texts = texts_by_key(db, actor, case_id, {(row.part, row.about_id) for row in rows})
    return views_of(db, rows, texts, finished.keys())
