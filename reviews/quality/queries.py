"""Reading what QA has to do, and what it decided."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import CaseView, reviews_of, the_case
from reviews.claims import assures_it
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import latest_edition_digest
from reviews.permissions import Permission
from reviews.quality.models import QualityReview, Rating
from reviews.quality.reference import standard_sets
from reviews.quality.rules import Decision, Mark
from reviews.stages import Stage
from workbench import clock
from workbench.access import Actor
from workbench.errors import Gap


@dataclass(frozen=True)
class RatingView:
    """The rating of one standard, under its name."""

    standard: str
    name: str
    mark: Mark
    reason: str


@dataclass(frozen=True)
class QualityView:
    """One reading by QA: the ratings in the order of the standards, and the decision."""

    number: int
    decision: Decision
    reason: str
    received_on: date | None
    decided_on: date
    digest: str
    ratings: tuple[RatingView, ...]


@dataclass(frozen=True)
class Waiting:
    """A review in quality assurance that this person could read."""

    case: CaseView
    received_on: date | None
    days: int  # calendar days since it came
    is_mine: bool
    is_taken: bool  # by somebody else


def qa_queue(db: Session, actor: Actor) -> tuple[Waiting, ...]:
    """The reviews in quality assurance, the longest waiting first."""
    waiting = []
    for case in reviews_of(db, actor, at={Stage.QUALITY_ASSURANCE}):
        if assures_it(actor, case):
            received_on = clock.day_of(case.moved_at) if case.moved_at else None
            days = (clock.today() - received_on).days if received_on else 0
            mine = case.qa_id == actor.account_id
            waiting.append(Waiting(case, received_on, days, mine, is_taken=not mine and case.qa_id is not None))
    return tuple(sorted(waiting, key=lambda item: (-item.days, item.case.reference)))


def quality_of(db: Session, actor: Actor, case_id: str) -> tuple[QualityView, ...]:
    """Every reading by QA, the first one first."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    rows = db.exec(select(QualityReview).where(QualityReview.case_id == case_id).order_by(col(QualityReview.number)))
    ratings: dict[str, list[Rating]] = {}
    for rating in db.exec(select(Rating).where(Rating.case_id == case_id).order_by(col(Rating.id))):
        ratings.setdefault(rating.quality_review_id, []).append(rating)
    return tuple(_view(row, ratings.get(row.id, [])) for row in rows)


def gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """Whether QA has passed the very text that was last frozen."""
    latest = db.exec(
        select(QualityReview).where(QualityReview.case_id == case_id).order_by(col(QualityReview.number).desc())
    ).first()
    frozen = latest_edition_digest(db, case_id, EditionKind.FULL)
    if latest is not None and latest.decision is Decision.PASS and latest.digest == frozen:
        return ()
    return (Gap("quality", "Quality assurance has not rated this text and passed it.", "quality"),)


def _view(row: QualityReview, ratings: list[Rating]) -> QualityView:
    names = next(found.names for found in standard_sets() if found.name == row.standards)
    order = list(names)
    views = [RatingView(rating.standard, names[rating.standard], rating.mark, rating.reason) for rating in ratings]
    return QualityView(
        number=row.number,
        decision=row.decision,
        reason=row.reason,
        received_on=row.received_on,
        decided_on=row.decided_on,
        digest=row.digest,
        ratings=tuple(sorted(views, key=lambda view: order.index(view.standard))),
    )
