"""What a file of tags would come to, before anything of it is taken in."""

from dataclasses import dataclass

from sqlmodel import Session

from reviews.cases.queries import the_case
from reviews.coding.marking.taking_in.preparing import Given, prepared
from reviews.permissions import Permission
from taxonomy.interchange.drops import Drops
from taxonomy.vocabulary.queries import factors_by_id
from workbench.access import Actor
from workbench.remembering import remembered


@dataclass(frozen=True)
class Foreseen:
    """The tags that would be taken in: the words, the factor, whom the file names, the text; and what is left out."""

    tags: tuple[tuple[str, str, str, str], ...]
    left_out: int  # codings
    drops: Drops  # of them, and in the reading of the file


def foreseen(db: Session, actor: Actor, case_id: str, given: Given) -> Foreseen:
    """What it would come to now."""
    case = the_case(db, actor, Permission.MARK_WORDS, case_id)
    return _foreseen(db, actor, case.id, given)


@remembered()
def _foreseen(db: Session, actor: Actor, case_id: str, given: Given) -> Foreseen:
    """It is looked for in every text of the review, so once for a file and a state of the database."""
    found = prepared(db, actor, case_id, given.said)
    factors = factors_by_id(db, {row.factor_id for row in found.rows})
    tags = (
        (row.exact, f"{factor.code} {factor.name}", row.said_by, title)
        for row, title in zip(found.rows, found.titles, strict=True)
        for factor in (factors[row.factor_id],)
    )
    left_out = sum(drop.number for drop in found.drops.found.values())
    found.drops.join(given.drops)
    return Foreseen(tuple(tags), left_out, found.drops)
