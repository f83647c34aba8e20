"""What a file of tags would come to, before anything of it is taken in."""

from dataclasses import dataclass

from sqlmodel import Session

from reviews.cases.queries import the_case
from reviews.coding.marking.taking_in.preparing import Said, prepared
from reviews.permissions import Permission
from taxonomy.interchange.drops import Drops
from taxonomy.vocabulary.queries import factors_by_id
from workbench.access import Actor


@dataclass(frozen=True)
class Foreseen:
    """The tags that would be taken in: the words, the factor, whom the file names, the text; and what is left out."""

    tags: tuple[tuple[str, str, str, str], ...]
    drops: Drops


def foreseen(db: Session, actor: Actor, case_id: str, said: Said) -> Foreseen:
    """What it would come to now."""
    case = the_case(db, actor, Permission.MARK_WORDS, case_id)
    found = prepared(db, actor, case.id, said)
    factors = factors_by_id(db, {row.factor_id for row in found.rows})
    tags = (
        (row.exact, f"{factor.code} {factor.name}", row.said_by, title)
        for row, title in zip(found.rows, found.titles, strict=True)
        for factor in (factors[row.factor_id],)
    )
    return Foreseen(tuple(tags), found.drops)
