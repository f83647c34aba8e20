"""Reading the improvements, and which concerns still have none."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.findings.queries import present_findings
from reviews.findings.rules import FindingKind
from reviews.findings.tagged import Tagged, factors_on
from reviews.improvement.models import Improvement
from reviews.improvement.reference import kinds_named
from reviews.improvement.rules import ImprovementLevel
from reviews.improvement.strength import ChangeKind, ChangeStrength, strength_of
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
    factors: tuple[Tagged, ...] = ()  # of the finding's, those it is meant to change
    kinds: tuple[ChangeKind, ...] = ()

    @property
    def strength(self) -> ChangeStrength | None:
        """How well it holds when people are busy; nothing when nobody has said what kind of change it is."""
        return strength_of(self.kinds)


@remembered()
def improvements_of(db: Session, actor: Actor, case_id: str) -> tuple[ImprovementView, ...]:
    """The improvements by number. One whose finding was taken out goes with it."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    numbers = {finding.id: finding.number for finding in present_findings(db, case_id)}
    there = factors_on(db, case_id)
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
            factors=tuple(one for one in there.get(row.finding_id, ()) if one.factor_id in row.factor_ids),
            kinds=kinds_named(row.kinds),
        )
        for row in rows
        if row.finding_id in numbers
    )


def gaps(db: Session, case_id: str, explained: Collection[str] = ()) -> tuple[Gap, ...]:
    """The concerns from which no improvement follows, but for those of which it is `explained` why none does.

    And the improvements that are meant to change no factor which still stands on their finding.
    """
    present = present_findings(db, case_id)
    rows = db.exec(select(Improvement).where(Improvement.case_id == case_id).order_by(col(Improvement.number))).all()
    answered, there = {row.finding_id for row in rows}, factors_on(db, case_id)
    reasons = [
        f"Say what will change because of finding {finding.number}: {finding.title}"
        for finding in present
        if finding.kind is FindingKind.CONCERN and finding.id not in answered and finding.id not in explained
    ]
    for row in rows:
        standing = {factor.factor_id for factor in there.get(row.finding_id, ())}
        if row.finding_id in {finding.id for finding in present} and not standing & set(row.factor_ids):
            reasons.append(f"Say which factor of its finding improvement {row.number} is meant to change")
    return tuple(Gap("improvement", reason, "improvements") for reason in reasons)
