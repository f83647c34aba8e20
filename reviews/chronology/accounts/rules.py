"""What a person may decide of entries that look alike, and what is asked of them for it. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.errors import Invalid

LONGEST_HEADING = 200
LONGEST_WORDS = 4000


class Decision(StrEnum):
    """What a person makes of two entries."""

    TOGETHER = "together"
    CONFLICTING = "conflicting"
    TWICE = "twice"
    APART = "apart"


DECISIONS = {
    Decision.TOGETHER: "The same event: keep both, side by side under one heading",
    Decision.CONFLICTING: "The same event, told in conflict: keep both, and say in the report that it is not resolved",
    Decision.TWICE: "The same entry sent twice: keep one, and set the other aside",
    Decision.APART: "Different things",
}


@dataclass(frozen=True)
class DecisionDraft:
    """What somebody decided of two entries, as they write it."""

    decision: Decision
    heading: str = ""  # what the thing is: for those told side by side
    words: str = ""  # how the accounts differ and what was tried, or why they are different things
    kept_id: str = ""  # of two that were sent twice: the one that stays


def check_decision(draft: DecisionDraft, first_id: str, second_id: str, *, has_heading: bool) -> None:
    """Raise `Invalid`, naming the field, unless the decision says what a reader needs. `has_heading`: one is there."""
    if first_id == second_id:
        raise Invalid("These are one and the same entry. Choose two.", "decision")
    if draft.decision is Decision.TWICE and draft.kept_id not in (first_id, second_id):
        raise Invalid("Choose which of the two stays.", "kept")
    if draft.decision in (Decision.TOGETHER, Decision.CONFLICTING):
        check_group(draft, has_heading=has_heading)
    check_text(draft.words, "words", LONGEST_WORDS)


def check_group(draft: DecisionDraft, *, has_heading: bool = False) -> None:
    """Raise `Invalid`, naming the field, unless it says what the thing is and, in a conflict, how they differ."""
    if not draft.heading.strip() and not has_heading:
        raise Invalid("Say in a few words what it was that these are accounts of.", "heading")
    if draft.decision is Decision.CONFLICTING and not draft.words.strip():
        raise Invalid("Say how the accounts differ, and what was tried to find out.", "words")
    check_text(draft.heading, "heading", LONGEST_HEADING)
    check_text(draft.words, "words", LONGEST_WORDS)


def check_text(text: str, field: str, longest: int) -> None:
    """Raise `Invalid` for words that could not be kept as they are."""
    if len(text.strip()) > longest:
        raise Invalid(f"Shorten this to {longest:,} characters.", field)
    if "\0" in text:
        raise Invalid("This has a character in it that cannot be kept. Type it again.", field)
