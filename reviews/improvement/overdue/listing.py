"""Reading the improvements of every review that somebody may read."""

from datetime import date

from sqlmodel import Session

from reviews.cases.readable import Readable, readable_at
from reviews.improvement.everywhere import Brief, briefs, due_before
from reviews.improvement.following.rules import Due, due
from reviews.improvement.following.stands import Stands, stands_of
from reviews.improvement.overdue.rules import Listed
from reviews.permissions import Permission
from reviews.stages import FOLLOWED
from workbench import clock
from workbench.access import Actor, can, check
from workbench.remembering import remembered


@remembered()
def following_of(db: Session, actor: Actor) -> tuple[Listed, ...]:
    """Every improvement that is followed, of the reviews that this person may read, the most pressing first."""
    check(actor, Permission.READ_FOLLOWING)
    cases, today = readable_at(db, actor, FOLLOWED), clock.today()
    here = [one for one in briefs(db) if one.case_id in cases]
    standing = stands_of(db, [one.id for one in here])
    found = [_listed(one, cases[one.case_id], standing.get(one.id, Stands()), today) for one in here]
    return tuple(sorted(found, key=lambda one: one.in_order))


def overdue_count(db: Session, actor: Actor) -> int:
    """How many improvements of the reviews that this person may read are overdue; none for others.

    A day is only ever moved to a later one: what the report says is due later is not overdue.
    """
    if not can(actor, Permission.READ_FOLLOWING):
        return 0
    cases, today = readable_at(db, actor, FOLLOWED), clock.today()
    late = {one.id: one.by_on for one in due_before(db, today) if one.case_id in cases}
    standing = stands_of(db, late)
    stands = ((standing.get(one, Stands()), by_on) for one, by_on in late.items())
    return sum(due(here.state, here.due_on or by_on, today) is Due.OVERDUE for here, by_on in stands)


def _listed(one: Brief, case: Readable, here: Stands, today: date) -> Listed:
    due_on = here.due_on or one.by_on
    return Listed(
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
