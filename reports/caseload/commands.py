"""Bringing a return of the caseload, whole, and withdrawing one that was mistaken. No review is changed."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from reports.caseload.models import CaseloadFigure, CaseloadReturn
from reports.caseload.rules import ReturnDraft, check_return, check_withdrawal, there_already
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor, check
from workbench.db import add_many, for_change


def bring_return(db: Session, actor: Actor, draft: ReturnDraft) -> str:
    """Keep a return and every figure in it. Gives its id."""
    check(actor, Permission.WRITE_CASELOAD)
    days = db.exec(select(col(CaseloadReturn.as_at)).where(col(CaseloadReturn.withdrawn_at).is_(None))).all()
    check_return(draft, frozenset(days), clock.today())
    row = CaseloadReturn(
        as_at=draft.as_at,
        source=draft.source,
        sha256=draft.sha256,
        brought_by_id=actor.account_id,
        brought_at=clock.now(),
    )
    db.add(row)
    try:
        db.flush()
    except IntegrityError:  # somebody else brought one at the same moment
        raise there_already(draft.as_at) from None
    figures = [
        {"return_id": row.id, "characteristic": one.characteristic, "group_code": one.group, "people": one.people}
        for one in draft.figures
    ]
    add_many(db, CaseloadFigure, figures)
    facts = {"as_at": draft.as_at.isoformat(), "figures": len(figures), "sha256": draft.sha256}
    audit.record(db, actor, audit.Operation.COLLECTION, "caseload_return_brought", about=row, facts=facts)
    return row.id


def withdraw_return(db: Session, actor: Actor, return_id: str, seen_version: int, reason: str) -> None:
    """Say that a return was mistaken. It is kept, and counted no longer."""
    check(actor, Permission.WRITE_CASELOAD)
    row = for_change(db, CaseloadReturn, return_id, seen_version)
    check_withdrawal(reason, row.withdrawn_at is not None)
    before = audit.values_of(row)
    row.withdrawn_by_id, row.withdrawn_at, row.withdrawn_because = actor.account_id, clock.now(), reason.strip()
    db.add(row)
    db.flush()
    audit.altered(db, actor, "caseload_return_withdrawn", row, before)
