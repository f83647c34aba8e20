"""The cast of every test: Rita reviews, Colin countersigns, Stef is staff, Quinn does QA, Nat watches the nation.

Ada administers, Otto is an outsider with no role. Everybody works in London but Quinn and Nat, who see every region.
"""

from dataclasses import dataclass

from sqlmodel import Session

from workbench.access import Actor, Grant, Role
from workbench.accounts.models import Account, RoleGrant

LONDON = "London"
PARTS: dict[str, tuple[str, tuple[Grant, ...]]] = {
    "rita": ("Rita Reed", (Grant(Role.REVIEWER, LONDON),)),
    "colin": ("Colin Marsh", (Grant(Role.COUNTERSIGNER, LONDON),)),
    "stef": ("Stef Okoro", (Grant(Role.PRACTITIONER, LONDON),)),
    "quinn": ("Quinn Hale", (Grant(Role.QA),)),
    "nat": ("Nat Bell", (Grant(Role.ANALYST),)),
    "ada": ("Ada Finch", (Grant(Role.ADMINISTRATOR),)),
    "otto": ("Otto Lane", ()),
}


@dataclass(frozen=True)
class Cast:
    """An actor for each member of the cast, with an account in the database."""

    rita: Actor
    colin: Actor
    stef: Actor
    quinn: Actor
    nat: Actor
    ada: Actor
    otto: Actor


def add_cast(db: Session) -> Cast:
    """Put the cast's accounts into a database."""
    actors = {}
    for part, (name, grants) in PARTS.items():
        account = Account(email=f"{part}@demo.example", name=name)
        db.add(account)
        db.flush()
        for grant in grants:
            db.add(RoleGrant(account_id=account.id, role=grant.role, region=grant.region))
        actors[part] = Actor(account.id, account.email, name, frozenset(grants))
    db.flush()
    return Cast(**actors)
