"""Reading what was suggested for a finding, and how often suggestions are accepted."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from reviews.cases.queries import the_case
from reviews.findings.suggesting.models import Suggestion
from reviews.findings.suggesting.rules import Rate, State
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_by_id
from workbench.access import Actor, check


@dataclass(frozen=True)
class SuggestionView:
    """A factor that the words suggest."""

    id: str
    code: str
    name: str
    score: float
    because: tuple[str, ...]
    made_by: tuple[str, ...]
    state: State


def suggestions_for(db: Session, actor: Actor, case_id: str, about: str = "") -> tuple[SuggestionView, ...]:
    """What was suggested to this person for a finding, or for the one they are writing: best first.

    Those that somebody else rejected for the same finding are among them, as rejected.
    """
    the_case(db, actor, Permission.READ_CASE, case_id)
    rows = db.exec(rows_about(actor, case_id, about).where(Suggestion.state != State.PASSED_OVER)).all()
    factors = factors_by_id(db, {row.factor_id for row in rows})
    found = {}
    for row in rows:
        factor = factors[row.factor_id]
        reasons = tuple(row.because), tuple(row.made_by)
        found[factor.code] = SuggestionView(row.id, factor.code, factor.name, row.score, *reasons, row.state)
    return tuple(found.values())


def acceptance_rate(db: Session, actor: Actor) -> tuple[Rate, ...]:
    """How often suggestions are accepted, by version of the engine, over all reviews; the newest first."""
    check(actor, Permission.READ_NATION)
    counted = db.exec(
        select(Suggestion.engine, Suggestion.state, func.count()).group_by(Suggestion.engine, Suggestion.state)
    )
    found: dict[str, dict[State, int]] = {}
    for engine, state, number in counted:
        found.setdefault(engine, {})[State(state)] = number
    return tuple(
        Rate(engine, sum(states.values()), states.get(State.ACCEPTED, 0), states.get(State.REJECTED, 0))
        for engine, states in sorted(found.items(), reverse=True)
    )


def rows_about(actor: Actor, case_id: str, about: str) -> SelectOfScalar[Suggestion]:
    """The rows about a finding; about one that is being written, only this person's. For a caller that has checked."""
    statement = select(Suggestion).where(Suggestion.case_id == case_id, Suggestion.about == about)
    if not about:
        statement = statement.where(Suggestion.offered_to_id == actor.account_id)
    mine_last = sa.case((col(Suggestion.offered_to_id) == actor.account_id, 1), else_=0)
    return statement.order_by(mine_last, col(Suggestion.place), col(Suggestion.id))
