"""What a decision between two codings needs. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reviews.coding.rules import check_codes
from reviews.evidence.rules import check_words
from reviews.findings.rules import FindingKind
from taxonomy.vocabulary.rules import Factor
from workbench.errors import Invalid


@dataclass(frozen=True)
class DecisionDraft:
    """The factors that the finding should bear, by code, and why."""

    codes: tuple[str, ...]
    reason: str


def check_decision(draft: DecisionDraft, kind: FindingKind, factors: Iterable[Factor]) -> None:
    """Raise `Invalid`, naming the field, unless the factors fit and the decision gives its reason."""
    check_codes(kind, draft.codes, factors)
    if not draft.reason.strip():
        raise Invalid("Say in words why these factors, and not the others.", "reason")
    check_words(draft.reason, "reason", "reason")


def check_third(decides: str, coders: Sequence[str | None]) -> None:
    """Raise `Invalid` when one of the two coders would decide between the two."""
    if decides in coders:
        raise Invalid("You coded this finding yourself, so somebody else decides.")
