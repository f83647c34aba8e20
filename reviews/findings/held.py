"""A finding as commands hold it."""

from sqlmodel import Session, col, select

from reviews.cases.queries import CaseView
from reviews.findings.models import Finding
from workbench.db import for_change
from workbench.errors import NotAllowed

NOT_HERE = "That finding is not part of this review. Open the review again and choose it there."


def held_finding(db: Session, case: CaseView, finding_id: str, seen_version: int | None = None) -> Finding:
    """The finding, held. That it is of this review is looked at first: a refusal shows nothing of another review."""
    there = select(Finding.id).where(
        Finding.id == finding_id, Finding.case_id == case.id, col(Finding.removed_on).is_(None)
    )
    if db.exec(there).first() is None:
        raise NotAllowed(NOT_HERE)
    return for_change(db, Finding, finding_id, seen_version)
