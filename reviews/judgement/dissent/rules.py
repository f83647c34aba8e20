"""What a different view says, and whose it may be. Pure.

It stands beside the judgement and changes nothing in it. It is never altered: whoever no longer holds it says so, and
both stay. So the report shows that two people who read the same record did not answer alike, and why.
"""

from dataclasses import dataclass
from enum import StrEnum

from reviews.evidence.rules import check_words
from reviews.judgement.rules import OVERALL, AreaAnswer
from workbench.errors import Invalid


class Holder(StrEnum):
    """Whose view it is, as documents name them."""

    COUNTERSIGNER = "the countersigning manager"
    SECOND_REVIEWER = "a second reviewer"


@dataclass(frozen=True)
class DissentDraft:
    """A different view: whose, of which part of the question, what they would answer, and why."""

    holder: Holder | None
    area: str | None
    answer: AreaAnswer | None
    reasons: str


def check_dissent(draft: DissentDraft, *, is_countersigner: bool, answer_now: AreaAnswer | None) -> None:
    """Raise `Invalid`, naming the field, unless it says whose view it is, what they would answer instead, and why."""
    if draft.holder is None:
        raise Invalid("Choose whose view this is.", "holder")
    if draft.holder is Holder.COUNTERSIGNER and not is_countersigner:
        raise Invalid("Only the countersigning manager records their own view, when the review is with them.", "holder")
    if draft.area is None:
        raise Invalid("Choose the part of the question.", "area")
    if answer_now is None:
        raise Invalid("This part of the question is not answered yet, so there is nothing to see differently.", "area")
    if draft.answer is None:
        raise Invalid("Choose what they would answer.", "answer")
    if draft.area == OVERALL and draft.answer is AreaAnswer.NOT_APPLICABLE:
        raise Invalid("Choose yes or no. The question on the whole always applies.", "answer")
    if not draft.reasons.strip():
        raise Invalid("Say why they see it differently.", "reasons")
    check_words(draft.reasons, "text of the reasons", "reasons")


def check_given_up(words: str) -> None:
    """Raise `Invalid` unless it is said why the view is no longer held."""
    if not words.strip():
        raise Invalid("Say why this view is no longer held.", "words")
    check_words(words, "explanation", "words")
