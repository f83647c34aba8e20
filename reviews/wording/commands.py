"""Leaving words as they are, and asking to be remarked on again. Whoever writes the text decides."""

from collections.abc import Collection

from sqlmodel import Session, col, select

from reviews.cases.queries import CaseView, held_case, the_case
from reviews.permissions import Permission
from reviews.wording.models import WordingLeft
from reviews.wording.writers import permission_to_write
from taxonomy.wording.rules import Kind
from workbench import audit
from workbench.access import Actor


def leave_wording(db: Session, actor: Actor, case_id: str, kind: Kind, digest: str) -> None:
    """Leave the words of a remark as they are. The record says who did, and when."""
    case = _held(db, actor, case_id)
    there = select(WordingLeft).where(WordingLeft.case_id == case.id, WordingLeft.digest == digest)
    if db.exec(there).first() is None:
        row = WordingLeft(case_id=case.id, kind=kind, digest=digest, left_by_id=actor.account_id)
        db.add(row)
        audit.collected(db, actor, "wording_left", row, case.id)


def remark_again(db: Session, actor: Actor, case_id: str, digests: Collection[str]) -> None:
    """Take back that words were left as they are."""
    case = _held(db, actor, case_id)
    there = select(WordingLeft).where(WordingLeft.case_id == case.id, col(WordingLeft.digest).in_(digests))
    for row in db.exec(there.order_by(WordingLeft.digest)).all():
        audit.erased(db, actor, "wording_remarked_on_again", row, case.id)
        db.delete(row)
    db.flush()


def _held(db: Session, actor: Actor, case_id: str) -> CaseView:
    """The review, held for whoever writes its text now."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    return held_case(db, actor, permission_to_write(actor, case), case_id)
