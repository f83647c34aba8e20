"""Reading the improvements, and which concerns still have none."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.findings.queries import present_findings
from reviews.findings.rules import FindingKind
from reviews.improvement.models import Improvement
from reviews.improvement.rules import ImprovementLevel
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.errors import Gap
from workbench.remembering import remembered


@dataclass(frozen=True)
class ImprovementView:
    """One change, for one finding: whose job it is, by when, and how anyone will know."""

    id: str
    version: int
    number: int
    finding_id: str
    finding_number: int
    what: str
    owner: str
    by_on: date
    how_known: str
    level: ImprovementLevel


@remembered()
def improvements_of(db: Session, actor: Actor, case_id: str) -> tuple[ImprovementView, ...]:
    """The improvements by number. One whose finding was taken out goes with it."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    numbers = {finding.id: finding.number for finding in present_findings(db, case_id)}
    rows = db.exec(select(Improvement).where(Improvement.case_id == case_id).order_by(col(Improvement.number)))
    return tuple(
        ImprovementView(
            id=row.id,
            version=row.version,
            number=row.number,
            finding_id=row.finding_id,
            finding_number=numbers[row.finding_id],
            what=row.what,
            owner=row.owner,
            by_on=row.by_on,
            how_known=row.how_known,
            level=row.level,
        )
        for row in rows
        if row.finding_id in numbers
    )


def gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """The concerns from which no improvement follows."""
    answered = set(db.exec(select(Improvement.finding_id).where(Improvement.case_id == case_id)))
    return tuple(
        Gap("improvement", f"Say what will change because of finding {finding.number}: {finding.title}", "improvements")
        for finding in present_findings(db, case_id)
        if finding.kind is FindingKind.CONCERN and finding.id not in answered
    )
