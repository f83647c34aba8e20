"""The national team, and a draft of theirs to try things on."""

from dataclasses import replace

from sqlmodel import Session

from taxonomy.vocabulary.drafting.commands import change_factor, split_factor, start_draft
from taxonomy.vocabulary.drafting.queries import DraftedFactor, drafted_factors
from taxonomy.vocabulary.drafting.rules import FactorWords
from tests.cast import Cast
from workbench.access import Actor, Grant, Role
from workbench.accounts.models import Account, RoleGrant


def second_analyst(db: Session) -> Actor:
    """Nell, who watches the nation with Nat."""
    account = Account(email="nell@demo.example", name="Nell Frost")
    db.add(account)
    db.flush()
    db.add(RoleGrant(account_id=account.id, role=Role.ANALYST, region=""))
    db.flush()
    return Actor(account.id, account.email, account.name, frozenset({Grant(Role.ANALYST)}))


def drafted(db: Session, actor: Actor, draft_id: str, code: str) -> DraftedFactor:
    return next(one for one in drafted_factors(db, actor, draft_id) if one.factor.code == code)


def with_a_split(db: Session, cast: Cast, code: str = "IP02") -> str:
    """A draft of Nat's in which one factor is split in two."""
    draft_id = start_draft(db, cast.nat)
    whole = drafted(db, cast.nat, draft_id, code)
    parts = split_factor(
        db, cast.nat, draft_id, whole.id, ("Not reviewed after an arrest", "Not reviewed after a move")
    )
    for part in parts:
        words = next(one for one in drafted_factors(db, cast.nat, draft_id) if one.id == part).factor
        said = replace(FactorWords.of(words), definition=f"{words.name}: the assessment was not looked at again.")
        change_factor(db, cast.nat, draft_id, part, said)
    return draft_id
