"""What the remarks on a review's wording go by: the names on record, and what was left as it is."""

from dataclasses import dataclass

from sqlmodel import Session, select

from reviews.cases.queries import the_case
from reviews.people.queries import people_of
from reviews.permissions import Permission
from reviews.wording.models import WordingLeft
from reviews.wording.writers import writes
from workbench.access import Actor
from workbench.remembering import remembered


@dataclass(frozen=True)
class Grounds:
    """The names on record, the digests of remarks left as they are, and whether this person may leave one."""

    names: tuple[str, ...]
    left: frozenset[str]
    can_leave: bool


@remembered()
def grounds_of(db: Session, actor: Actor, case_id: str) -> Grounds:
    """Those of this review."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    people = people_of(db, actor, case_id)
    names = [member.name for member in people.staff] + [victim.name for victim in people.victims]
    if people.supervised is not None:
        names += [people.supervised.name, *(alias.name for alias in people.supervised.aliases)]
    left = db.exec(select(WordingLeft.digest).where(WordingLeft.case_id == case_id).order_by(WordingLeft.digest))
    return Grounds(tuple(sorted({name for name in names if name})), frozenset(left), writes(actor, case))
