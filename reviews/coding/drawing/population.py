"""What can be drawn: the findings of approved reviews that nobody has drawn yet."""

from sqlmodel import Session, col, select

from reviews.cases.queries import reviews_of
from reviews.coding.models import SecondCoding
from reviews.findings.queries import present_findings
from reviews.stages import APPROVED
from workbench.access import Actor


def undrawn(db: Session, actor: Actor, region: str) -> dict[str, str]:
    """By finding, its review: of those in the region that this person may read and that are not restricted."""
    taken = frozenset(db.exec(select(SecondCoding.finding_id).where(col(SecondCoding.region) == region)))
    return {
        finding.id: case.id
        for case in reviews_of(db, actor, at=APPROVED)
        if case.region == region and not case.is_restricted
        for finding in present_findings(db, case.id)
        if finding.id not in taken
    }
