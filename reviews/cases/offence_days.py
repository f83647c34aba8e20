"""The day of the earliest offence charged, by which the age of the person on probation is told."""

from collections.abc import Collection
from datetime import date

from sqlmodel import Session, col, func, select

from reviews.cases.models import Offence
from reviews.cases.queries import CaseView


def first_offence_of(case: CaseView) -> date | None:
    """The day of the earliest offence charged; of one whose day is not known, the day of the charge."""
    return min((offence.happened_on or offence.charged_on for offence in case.offences), default=None)


def first_offences(db: Session, case_ids: Collection[str]) -> dict[str, date]:
    """The same of each of these reviews, for a caller that has checked the permission itself."""
    day = func.min(func.coalesce(col(Offence.happened_on), col(Offence.charged_on)))
    rows = db.exec(
        select(Offence.case_id, day).where(col(Offence.case_id).in_(case_ids)).group_by(col(Offence.case_id))
    )
    return dict(rows.all())
