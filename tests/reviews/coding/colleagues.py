"""Colleagues of the cast who code: Sam reviews in London, Uma assures quality everywhere; and findings to code."""

from dataclasses import dataclass, replace

from sqlmodel import Session

from reviews.coding.commands import finish_coding, take_next
from reviews.coding.drawing.commands import draw_by_lot
from reviews.stages import Stage
from tests.cast import LONDON, Cast
from tests.factories import review_at
from workbench.access import Actor, Grant, Role
from workbench.accounts.models import Account, RoleGrant

WALES = "Wales"
FIRST = ("IP01", "MO01", "PD02")  # what Rita chooses, in the factories


@dataclass(frozen=True)
class Colleagues:
    """Those beside the cast."""

    sam: Actor  # reviewer in London
    uma: Actor  # QA everywhere
    wyn: Actor  # reviewer in Wales


def a_colleague(db: Session, name: str, *grants: Grant) -> Actor:
    """Somebody else with an account."""
    email = f"{name.split(maxsplit=1)[0].lower()}@demo.example"
    account = Account(email=email, name=name)
    db.add(account)
    db.flush()
    db.add_all(RoleGrant(account_id=account.id, role=grant.role, region=grant.region) for grant in grants)
    db.flush()
    return Actor(account.id, email, name, frozenset(grants))


def add_colleagues(db: Session) -> Colleagues:
    """Put them into a database."""
    return Colleagues(
        sam=a_colleague(db, "Sam Idle", Grant(Role.REVIEWER, LONDON)),
        uma=a_colleague(db, "Uma Frost", Grant(Role.QA)),
        wyn=a_colleague(db, "Wyn Price", Grant(Role.REVIEWER, WALES)),
    )


def drawn(db: Session, cast: Cast, stage: Stage = Stage.FINAL) -> str:
    """A review of Rita's, final, whose one finding Quinn has drawn. Gives the id of the review."""
    case_id = review_at(db, cast, stage)
    assert draw_by_lot(db, cast.quinn, LONDON, 5, 1) >= 1
    return case_id


def coded(db: Session, cast: Cast, coder: Actor, codes: tuple[str, ...] = ("IP02", "MO01")) -> str:
    """The same, and coded a second time (Rita chose `FIRST`). Gives the id of the coding."""
    drawn(db, cast)
    coding_id = take_next(db, coder)
    finish_coding(db, coder, coding_id, codes)
    return coding_id


def also(actor: Actor, *grants: Grant) -> Actor:
    """The same person with more roles."""
    return replace(actor, grants=actor.grants | frozenset(grants))
