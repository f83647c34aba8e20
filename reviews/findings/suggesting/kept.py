"""Everything that was suggested for the findings of a review: for those who take codings out."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.findings.suggesting.models import Suggestion
from reviews.findings.suggesting.rules import State
from reviews.permissions import Permission
from workbench.access import Actor


@dataclass(frozen=True)
class KeptSuggestion:
    """A factor that was suggested for a finding, with its score, the words that said so, and what became of it."""

    finding_id: str
    factor_id: str
    score: float
    because: tuple[str, ...]
    engine: str
    state: State


def kept_suggestions(db: Session, actor: Actor, case_id: str) -> tuple[KeptSuggestion, ...]:
    """What was suggested for findings that were added, the highest score first. One factor stands once on a finding.

    Of several people to whom one was offered, the one who put it on the finding counts.
    """
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(Suggestion).where(Suggestion.case_id == case_id, Suggestion.about != "")
    rows = db.exec(chosen.where(Suggestion.state != State.PASSED_OVER).order_by(col(Suggestion.id))).all()
    ordered = sorted(rows, key=lambda row: (row.state is not State.ACCEPTED, -row.score, row.factor_id))
    found: dict[tuple[str, str], KeptSuggestion] = {}
    for row in ordered:
        one = KeptSuggestion(row.about, row.factor_id, row.score, tuple(row.because), row.engine, row.state)
        found.setdefault((row.about, row.factor_id), one)
    return tuple(sorted(found.values(), key=lambda one: (one.finding_id, -one.score, one.factor_id)))
