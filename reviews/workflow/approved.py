"""Reading what the nation counts: approved reviews as facts about nobody, and nothing by which one could be opened."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from reviews.findings.depth import Explains
from reviews.people.characteristics.queries import groups_of_reviews
from reviews.people.characteristics.rules import characteristics
from reviews.permissions import Permission
from reviews.workflow.models import ApprovedFactor, ApprovedReview
from workbench.access import Actor, check
from workbench.remembering import remembered

AT_ONCE = 5_000  # reviews asked for in one statement


@dataclass(frozen=True)
class Approved:
    """One approved review as the nation counts it. It bears no id, reference or name, on purpose.

    `quarter` is a calendar quarter (2026-Q4); `answer` is to the question on reasonable steps; `factors` are guids;
    `explains` says how many of its concerns it explains as far as the system around people.
    """

    quarter: str
    region: str
    offence: str
    answer: str
    qa_days: int | None
    factors: frozenset[str]
    explains: Explains
    entries: int  # of the chronology, and of these so many are used in a finding
    entries_used: int

    @property
    def year(self) -> int:
        """The calendar year of approval."""
        return int(self.quarter[:4])


@dataclass(frozen=True)
class FoundFactor:
    """A factor as the approved reviews name it: the latest code, name and level under its guid."""

    guid: str
    code: str
    name: str
    level: str


@remembered()
def approved_reviews(db: Session, actor: Actor) -> tuple[Approved, ...]:
    """Every approved review, in the order of approval."""
    check(actor, Permission.READ_NATION)
    factors: dict[str, list[str]] = {}
    for case_id, guid in db.exec(select(ApprovedFactor.case_id, ApprovedFactor.factor_guid)):
        factors.setdefault(case_id, []).append(guid)
    review = ApprovedReview
    columns = sa.select(
        col(review.case_id), col(review.quarter), col(review.region), col(review.offence), col(review.answer),
        col(review.qa_days), col(review.explains), col(review.entries), col(review.entries_used),
    )  # fmt: skip
    rows = db.execute(columns.order_by(col(review.approved_on), col(review.id)))
    return tuple(
        Approved(quarter, region, offence, answer, qa_days, frozenset(factors.get(case_id, ())), *depth)
        for case_id, quarter, region, offence, answer, qa_days, *depth in rows
    )


@remembered()
def approved_groups(db: Session, actor: Actor) -> tuple[tuple[str, ...], ...]:
    """Of each approved review, in the order of `approved_reviews`: the group counted for each characteristic."""
    check(actor, Permission.READ_NATION)
    order = (col(ApprovedReview.approved_on), col(ApprovedReview.id))
    case_ids = db.exec(select(ApprovedReview.case_id).order_by(*order)).all()
    found: list[tuple[str, ...]] = []
    for start in range(0, len(case_ids), AT_ONCE):
        some = case_ids[start : start + AT_ONCE]
        groups = groups_of_reviews(db, actor, some)
        found += (tuple(groups[case_id][one.code] for one in characteristics()) for case_id in some)
    return tuple(found)


@remembered()
def approved_factors(db: Session, actor: Actor) -> tuple[FoundFactor, ...]:
    """Every factor found in an approved review, by code. Where its words have changed, the latest stand for all."""
    check(actor, Permission.READ_NATION)
    latest = (
        select(ApprovedFactor.factor_guid, func.max(ApprovedFactor.approved_on).label("on"))
        .group_by(col(ApprovedFactor.factor_guid))
        .subquery()
    )
    rows = db.exec(
        select(
            ApprovedFactor.factor_guid,
            func.max(ApprovedFactor.factor_code),
            func.max(ApprovedFactor.factor_name),
            func.max(ApprovedFactor.level),
        )
        .join(
            latest, (latest.c.factor_guid == ApprovedFactor.factor_guid) & (latest.c.on == ApprovedFactor.approved_on)
        )
        .group_by(col(ApprovedFactor.factor_guid))
    )
    return tuple(sorted((FoundFactor(*row) for row in rows), key=lambda factor: (factor.code, factor.guid)))


def last_approval(db: Session, actor: Actor) -> date | None:
    """The day of the latest approval, for saying how far the figures reach."""
    check(actor, Permission.READ_NATION)
    return db.exec(select(func.max(ApprovedReview.approved_on))).one()
