"""Ratings, and what makes a QA decision fair. The standards are reference data (`quality/reference`). Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reviews.evidence.rules import check_words
from workbench.errors import Invalid


class Mark(StrEnum):
    """The four ratings (HM Inspectorate of Probation's scale)."""

    OUTSTANDING = "Outstanding"
    GOOD = "Good"
    REQUIRES_IMPROVEMENT = "Requires improvement"
    INADEQUATE = "Inadequate"


class Decision(StrEnum):
    """What QA decides."""

    PASS = "pass"  # noqa: S105 - a decision, not a secret
    RETURN = "return"


@dataclass(frozen=True)
class RatingDraft:
    """One standard's rating, and why."""

    standard: str
    mark: Mark
    reason: str = ""


@dataclass(frozen=True)
class QualityDraft:
    """A QA decision with its ratings; `reason` says what must change when it returns."""

    decision: Decision
    ratings: tuple[RatingDraft, ...]
    reason: str = ""


def check_quality(draft: QualityDraft, standards: Mapping[str, str]) -> None:
    """Raise `Invalid`, naming the field, unless every standard is rated and a return says what must change."""
    rated = {rating.standard for rating in draft.ratings}
    for standard in [one for one in standards if one not in rated]:
        raise Invalid(f"Rate the standard “{standards[standard]}”.", standard)
    for rating in draft.ratings:
        if rating.standard not in standards:
            raise Invalid(f"“{rating.standard}” is not one of the standards.", "standard")
        if rating.mark in (Mark.REQUIRES_IMPROVEMENT, Mark.INADEQUATE) and not rating.reason.strip():
            raise Invalid(f"Say what is needed under “{standards[rating.standard]}”.", rating.standard)
        check_words(rating.reason, "reason", rating.standard)
    if len(rated) != len(draft.ratings):
        raise Invalid("A standard is rated twice. Rate each once.", "standard")
    if draft.decision is Decision.RETURN and not draft.reason.strip():
        raise Invalid("Say what must change before the review can pass.", "reason")
    check_words(draft.reason, "reason", "reason")
