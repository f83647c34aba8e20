"""What a file of annotations would come to, before anything of it is taken in."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from reviews.cases.queries import the_case
from reviews.coding.marking.taking_in.preparing import prepared
from reviews.permissions import Permission
from taxonomy.interchange.annotations import Annotation
from taxonomy.interchange.drops import Drops
from taxonomy.vocabulary.queries import factors_by_id
from workbench.access import Actor


@dataclass(frozen=True)
class Foreseen:
    """The tags that would be taken in: the words, the factor, and whom the file names; and what would be left out."""

    tags: tuple[tuple[str, str, str], ...]
    drops: Drops


def foreseen(db: Session, actor: Actor, case_id: str, annotations: Sequence[Annotation]) -> Foreseen:
    """What it would come to now."""
    case = the_case(db, actor, Permission.MARK_WORDS, case_id)
    rows, drops = prepared(db, actor, case.id, annotations)
    factors = factors_by_id(db, {row.factor_id for row in rows})
    tags = (
        (row.exact, f"{factor.code} {factor.name}", row.said_by) for row in rows for factor in (factors[row.factor_id],)
    )
    return Foreseen(tuple(tags), drops)
