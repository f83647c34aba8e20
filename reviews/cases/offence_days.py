"""The day of the earliest offence charged: to tell an age by, and where the time under review ends."""

from collections.abc import Collection
from datetime import date

from sqlmodel import Session, col, func, select

from reviews.cases.models import Offence
from reviews.cases.queries import CaseView


def first_offence_of(case: CaseView) -> date | None:
    """The day of the earliest offence charged; of one whose day is not known, the day of the charge."""
    return min((offence.happened_on or offence.charged_on for offence in case.offences), default=None)


def reviewed_offence_of(case: CaseView) -> tuple[date, bool] | None:
    """The day on which the time under review ends, and whether it is only that of the charge.

    The earliest offence since supervision began: one from before it, charged with the others, is none of its time.
    """
    days = sorted((one.happened_on or one.charged_on, one.happened_on is None) for one in case.offences)
    since = case.started_on or date.min
    return next((one for one in days if one[0] >= since), days[0] if days else None)


def first_offences(db: Session, case_ids: Collection[str]) -> dict[str, date]:
    """The same of each of these reviews, for a caller that has checked the permission itself."""
    day = func.min(func.coalesce(col(Offence.happened_on), col(Offence.charged_on)))
    rows = db.exec(
        select(Offence.case_id, day).where(col(Offence.case_id).in_(case_ids)).group_by(col(Offence.case_id))
    )
    return dict(rows.all())
