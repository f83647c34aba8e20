"""The judgement as it stands: every answer, what does not fit together, the different views, and the hindsight line."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.hindsight.queries import line_of
from reviews.judgement.contradictions.queries import contradictions_of
from reviews.judgement.contradictions.rules import Put
from reviews.judgement.dissent.queries import DissentView, dissents_of
from reviews.judgement.queries import JudgementView, areas_of, judgements_of
from reviews.judgement.reference import AreaSet
from workbench.access import Actor


@dataclass(frozen=True)
class Standing:
    """All of it, for a screen or a report."""

    areas: AreaSet
    said: tuple[JudgementView, ...]
    puts: tuple[Put, ...]  # what does not seem to fit together
    dissents: tuple[DissentView, ...]
    line: HindsightLine

    @property
    def by_area(self) -> Mapping[str, JudgementView]:
        """The answers that are begun, by the id of their area."""
        return {one.area: one for one in self.said}


def standing_of(db: Session, actor: Actor, case_id: str) -> Standing:
    """The judgement of this review as it stands now."""
    return Standing(
        areas_of(db, actor, case_id),
        judgements_of(db, actor, case_id),
        contradictions_of(db, actor, case_id),
        dissents_of(db, actor, case_id),
        line_of(db, actor, case_id),
    )
