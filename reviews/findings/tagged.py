"""Which factors stand on the findings of a review, for features that point at them."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from reviews.findings.models import Finding, Tag
from taxonomy.vocabulary.queries import factors_by_id


@dataclass(frozen=True)
class Tagged:
    """A factor that stands on a finding. `guid` stays the same from version to version of the vocabulary."""

    factor_id: str
    guid: str
    code: str
    name: str

    @property
    def label(self) -> str:
        """“IP01 Risk level underestimated”."""
        return f"{self.code} {self.name}"


def factors_on(db: Session, case_id: str) -> dict[str, tuple[Tagged, ...]]:
    """The factors on each finding, as the vocabulary orders them, for a caller that has checked the permission."""
    rows = db.exec(select(Tag.finding_id, Tag.factor_id).where(Tag.case_id == case_id)).all()
    factors = factors_by_id(db, {factor_id for _, factor_id in rows})
    found: dict[str, tuple[Tagged, ...]] = {}
    for finding_id, factor_id in sorted(rows, key=lambda row: (factors[row[1]].position, row)):
        factor = factors[factor_id]
        tagged = Tagged(factor.id, factor.guid, factor.code, factor.name)
        found[finding_id] = (*found.get(finding_id, ()), tagged)
    return found


def taken_out(db: Session) -> frozenset[str]:
    """The ids of every finding that was taken out, for a caller that has checked the permission itself."""
    return frozenset(db.exec(select(Finding.id).where(col(Finding.removed_on).is_not(None))))
