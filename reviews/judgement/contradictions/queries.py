"""Reading what does not fit together in a review, and what still has to be said of it."""

from sqlmodel import Session

from reviews.judgement.contradictions.rules import Clash
from reviews.judgement.contradictions.standing import contradictions_of, explained_without_change
from workbench.access import Actor
from workbench.errors import Gap

__all__ = ["contradictions_of", "explained_without_change", "gaps"]


def gaps(db: Session, actor: Actor, case_id: str) -> tuple[Gap, ...]:
    """What does not fit together, and of which nothing is said; a concern without a change is a gap of improvement."""
    return tuple(
        Gap("contradictions", f"{one.contradiction.words} Say how this fits together.", "judgement")
        for one in contradictions_of(db, actor, case_id)
        if not one.is_resolved and one.contradiction.clash is not Clash.NO_CHANGE
    )
