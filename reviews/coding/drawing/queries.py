"""How much of each region is drawn, coded and left."""

from collections import Counter
from dataclasses import dataclass

from sqlmodel import Session, col, select

from reviews.coding.drawing.population import undrawn
from reviews.coding.models import SecondCoding
from reviews.coding.rules import lot_size
from reviews.permissions import Permission
from workbench.access import Actor, can, check


@dataclass(frozen=True)
class Drawn:
    """What second coding has come to in one region."""

    region: str
    drawn: int
    taken: int
    coded: int


@dataclass(frozen=True)
class Lot:
    """What could be drawn in a region, and how many the rule draws."""

    region: str
    there: int
    by_rule: int


def drawn_so_far(db: Session, actor: Actor) -> tuple[Drawn, ...]:
    """Each region in which something was drawn and in which this person assures quality."""
    rows = db.exec(select(SecondCoding.region, SecondCoding.coder_id, SecondCoding.coded_at)).all()
    here = [row for row in rows if can(actor, Permission.DRAW_FINDINGS, row[0])]
    drawn = Counter(region for region, _coder, _at in here)
    taken = Counter(region for region, coder, at in here if coder is not None and at is None)
    coded = Counter(region for region, _coder, at in here if at is not None)
    return tuple(Drawn(region, drawn[region], taken[region], coded[region]) for region in sorted(drawn))


def lot_of(db: Session, actor: Actor, region: str) -> Lot:
    """What could be drawn in this region now."""
    check(actor, Permission.DRAW_FINDINGS, region)
    there = len(undrawn(db, actor, region))
    return Lot(region, there, lot_size(there))


def next_seed(db: Session, actor: Actor, region: str) -> int:
    """The seed that the form offers: how many were drawn here before. Anybody can write another."""
    check(actor, Permission.DRAW_FINDINGS, region)
    return len(db.exec(select(SecondCoding.id).where(col(SecondCoding.region) == region)).all()) + 1
