"""Findings that wait for a second coder, for a caller that says who asks."""

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.coding.models import SecondCoding
from reviews.permissions import Permission
from workbench.access import Actor, Role
from workbench.audit.queries import has_dealt_with
from workbench.errors import NotAllowed, NotYet

OUR_EVENTS = "second_coding_"  # every event of second coding begins so: drawing a finding tells nothing of its factors


def waiting(db: Session, actor: Actor) -> list[SecondCoding]:
    """Those that this person may take, in an order that has nothing to do with what is in them (their ids are random).

    Not of a review that they ever had to do with: somebody who once opened it may have seen the first coding.
    """
    if not (actor.has(Role.REVIEWER) or actor.has(Role.QA)):
        return []
    regions = {grant.region for grant in actor.grants if grant.role in (Role.REVIEWER, Role.QA)}
    here = () if "" in regions else (col(SecondCoding.region).in_(sorted(regions)),)
    free = select(SecondCoding).where(
        col(SecondCoding.coder_id).is_(None), SecondCoding.first_coder_id != actor.account_id, *here
    )
    rows = db.exec(free.order_by(col(SecondCoding.id))).all()
    known: dict[str, bool] = {}
    for row in rows:
        if row.case_id not in known:
            known[row.case_id] = not _may_code(db, actor, row.case_id)
    return [row for row in rows if not known[row.case_id] and actor.account_id not in row.given_back_by]


def _may_code(db: Session, actor: Actor, case_id: str) -> bool:
    try:
        the_case(db, actor, Permission.SECOND_CODE, case_id)
    except (NotAllowed, NotYet):
        return False
    return not has_dealt_with(db, actor.account_id, case_id, but_for=OUR_EVENTS)
