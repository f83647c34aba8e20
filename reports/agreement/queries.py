"""Reading what the page on agreement is made of, for QA of some regions and for national analysts."""

from sqlmodel import Session

from reports.agreement.shown import Picture, picture_of
from reviews.coding.deciding.compared import compared_codings
from reviews.coding.frozen import factors_by_guid
from reviews.coding.rules import How
from taxonomy.vocabulary.rules import Factor
from workbench.access import Actor, Role

EVERYWHERE = "*"  # no region is called so: only a role held in every region covers it


def agreement(
    db: Session, actor: Actor, region: str = "", *, with_hand: bool = False
) -> tuple[Picture, tuple[Factor, ...]]:
    """The figures, and the factors they speak of. Small numbers are shown only to QA of all the regions in them.

    Only they can look at one region, or count findings that were chosen by hand as well (`with_hand`; these are chosen
    for a reason, and so do not speak for the others): what two choices differ by could be a small number.
    """
    found = compared_codings(db, actor)
    is_exact = sees_all(actor)
    pairs = tuple(
        pair
        for pair in found
        if (not region or pair.region == region or not is_exact)
        and (pair.how is How.BY_LOT or (with_hand and is_exact))
    )
    factors = tuple(factors_by_guid(db).values())
    return picture_of(pairs, factors, is_exact), factors


def sees_all(actor: Actor) -> bool:
    """Whether what this person is shown are findings of regions where they assure quality, and no others."""
    return actor.covers(Role.QA, EVERYWHERE) if actor.has(Role.ANALYST) else actor.has(Role.QA)
