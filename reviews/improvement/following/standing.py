"""Reading where improvements stand, and what was done to follow each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.evidence.queries import documents_of
from reviews.improvement.following.models import FollowingStep
from reviews.improvement.following.rules import Act, Due, due
from reviews.improvement.following.stands import Stands, stands_of
from reviews.improvement.queries import ImprovementView, improvements_of
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor
from workbench.accounts.directory import names_of
from workbench.remembering import remembered


@dataclass(frozen=True)
class StepView:
    """One thing that was done, by whom and when."""

    act: Act
    words: str
    kept_at: str
    document: str
    by_id: str
    who: str
    at: datetime
    due_on: date


@dataclass(frozen=True)
class Followed:
    """An improvement with where it stands and everything that was done, the latest last."""

    improvement: ImprovementView
    stands: Stands
    steps: tuple[StepView, ...]
    due: Due

    @property
    def due_on(self) -> date:
        """By when it is to be done: as it was last moved, or as the report says."""
        return self.stands.due_on or self.improvement.by_on

    @property
    def was_moved(self) -> bool:
        """Whether its day is another than the report says."""
        return self.due_on != self.improvement.by_on

    @property
    def offered_by_id(self) -> str:
        """Who offered the last evidence; nobody when none was."""
        return next((step.by_id for step in reversed(self.steps) if step.act is Act.OFFER), "")


@remembered()
def followed_in(db: Session, actor: Actor, case_id: str) -> tuple[Followed, ...]:
    """The improvements of a review by number, with where each stands and what was done to follow it."""
    improvements = improvements_of(db, actor, case_id)
    stands = stands_of(db, {one.id for one in improvements})
    steps = _steps(db, actor, case_id)
    today = clock.today()
    return tuple(
        Followed(one, here, steps.get(one.id, ()), due(here.state, here.due_on or one.by_on, today))
        for one in improvements
        for here in (stands.get(one.id, Stands()),)
    )


def _steps(db: Session, actor: Actor, case_id: str) -> dict[str, tuple[StepView, ...]]:
    the_case(db, actor, Permission.READ_CASE, case_id)
    in_order = select(FollowingStep).where(FollowingStep.case_id == case_id)
    rows = db.exec(in_order.order_by(col(FollowingStep.improvement_id), col(FollowingStep.number))).all()
    names = names_of(db, {row.by_id for row in rows})
    documents = {one.id: one.label for one in documents_of(db, actor, case_id)} if _names_one(rows) else {}
    found: dict[str, tuple[StepView, ...]] = {}
    for row in rows:
        document = documents.get(row.document_id or "", "")
        step = StepView(
            row.act, row.words, row.kept_at, document, row.by_id, names.get(row.by_id, ""), row.created_at, row.due_on
        )
        found[row.improvement_id] = (*found.get(row.improvement_id, ()), step)
    return found


def _names_one(rows: Sequence[FollowingStep]) -> bool:
    return any(row.document_id for row in rows)
