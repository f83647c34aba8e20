"""The reviews whose codings somebody may take out: those that they may read."""

from collections.abc import Sequence

from sqlmodel import Session

from reviews.cases.queries import CaseView, case_by_reference, reviews_of
from reviews.permissions import Permission
from reviews.stages import APPROVED, Stage
from workbench.access import Actor

NONE_TO_READ = (
    "There is no review whose codings you may take out. Codings are for those who may read the review itself."
)


def reviews_to_take(
    db: Session, actor: Actor, references: Sequence[str] = (), *, approved_only: bool = False
) -> tuple[CaseView, ...]:
    """The reviews whose codings this person may take out, or those of them that are named."""
    named = dict.fromkeys(references)
    if named:
        return tuple(case_by_reference(db, actor, Permission.READ_CASE, reference) for reference in named)
    found = reviews_of(db, actor, tuple(APPROVED) if approved_only else tuple(Stage))
    return tuple(sorted(found, key=lambda case: case.reference))
