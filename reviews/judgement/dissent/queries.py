"""Reading the different views of a judgement."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.judgement.dissent.models import Dissent
from reviews.judgement.dissent.rules import Holder
from reviews.judgement.rules import AreaAnswer
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.accounts.directory import names_of
from workbench.clock import day_of
from workbench.remembering import remembered


@dataclass(frozen=True)
class DissentView:
    """A different view: whose, of what, what they would answer and why, and whether it is still held."""

    id: str
    number: int
    holder: Holder
    area: str
    answer: AreaAnswer
    answer_then: AreaAnswer
    reasons: str
    who: str  # who wrote it down; on screens only
    recorded_by_id: str
    recorded_at: datetime
    given_up_because: str

    @property
    def recorded_on(self) -> date:
        """The day it was recorded."""
        return day_of(self.recorded_at)

    @property
    def is_held(self) -> bool:
        """Whether it was not given up."""
        return not self.given_up_because


@remembered()
def dissents_of(db: Session, actor: Actor, case_id: str) -> tuple[DissentView, ...]:
    """Every different view, the first one first; also those that were given up."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    rows = db.exec(select(Dissent).where(Dissent.case_id == case_id).order_by(col(Dissent.number))).all()
    names = names_of(db, {row.recorded_by_id for row in rows})
    return tuple(
        DissentView(
            id=row.id,
            number=row.number,
            holder=row.holder,
            area=row.area,
            answer=row.answer,
            answer_then=row.answer_then,
            reasons=row.reasons,
            who=names[row.recorded_by_id],
            recorded_by_id=row.recorded_by_id,
            recorded_at=row.recorded_at,
            given_up_because=row.given_up_because,
        )
        for row in rows
    )
