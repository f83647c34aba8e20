"""Reading the improvements of every review that somebody may read."""

from sqlmodel import Session

from reviews.cases.readable import readable_at
from reviews.improvement.following.queries import Stands, stands_of
from reviews.improvement.following.rules import Due, due
from reviews.improvement.overdue.rules import Listed
from reviews.improvement.queries import improvements_among
from reviews.permissions import Permission
from reviews.stages import FOLLOWED
from workbench import clock
from workbench.access import Actor, can, check
from workbench.remembering import remembered


@remembered()
def following_of(db: Session, actor: Actor) -> tuple[Listed, ...]:
    """Every improvement that is followed, of the reviews that this person may read, the most pressing first."""
    check(actor, Permission.READ_FOLLOWING)
    return _listed(db, actor, only_late=False)


def overdue_count(db: Session, actor: Actor) -> int:
    """How many improvements of the reviews that this person may read are overdue; none for others."""
    if not can(actor, Permission.READ_FOLLOWING):
        return 0
    return sum(one.due is Due.OVERDUE for one in _listed(db, actor, only_late=True))


def _listed(db: Session, actor: Actor, *, only_late: bool) -> tuple[Listed, ...]:
    cases, today = readable_at(db, actor, FOLLOWED), clock.today()
    # A day is only ever moved to a later one, so what the report says is due later is not overdue.
    briefs = [one for one in improvements_among(db, today if only_late else None) if one.case_id in cases]
    stands = stands_of(db, [one.id for one in briefs])
    found = []
    for one in briefs:
        here, case = stands.get(one.id, Stands()), cases[one.case_id]
        due_on = here.due_on or one.by_on
        found.append(
            Listed(
                improvement_id=one.id,
                case_id=one.case_id,
                reference=case.reference,
                region=case.region,
                number=one.number,
                what=one.what,
                how_known=one.how_known,
                owner=one.owner,
                level=one.level,
                strength=one.strength,
                state=here.state,
                due_on=due_on,
                due=due(here.state, due_on, today),
            )
        )
    return tuple(sorted(found, key=lambda one: one.in_order))
