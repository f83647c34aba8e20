"""Where improvements stand, and by when each is to be done."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session

from reviews.improvement.following.models import FollowingStep
from reviews.improvement.following.rules import State

AT_ONCE = 500


@dataclass(frozen=True)
class Stands:
    """Where an improvement stands: its state, by when it is to be done, and how many steps led there."""

    state: State = State.OPEN
    due_on: date | None = None  # as it was moved; nothing: as the report says
    steps: int = 0


def stands_of(db: Session, improvement_ids: Collection[str]) -> dict[str, Stands]:
    """Where each improvement stands that was followed at all, for a caller that has checked the permission itself."""
    wanted = sorted(set(improvement_ids))
    step = sa.inspect(FollowingStep).local_table.c
    last = sa.select(step.improvement_id, sa.func.max(step.number).label("number")).group_by(step.improvement_id)
    if len(wanted) <= AT_ONCE:  # of more, it is quicker to read where all stand
        last = last.where(step.improvement_id.in_(wanted))
    of_last = last.subquery()
    columns = (step.improvement_id, step.state, step.due_on, step.number)
    is_last = sa.and_(step.improvement_id == of_last.c.improvement_id, step.number == of_last.c.number)
    rows = db.connection().execute(sa.select(*columns).join(of_last, is_last))
    return {improvement_id: Stands(state, due_on, number) for improvement_id, state, due_on, number in rows}
