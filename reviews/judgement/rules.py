"""What a judgement says, and what makes it clear. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from reviews.evidence.rules import check_words
from workbench.errors import Invalid

QUESTION = "Were all reasonable steps taken to manage the risk of serious harm?"


class Answer(StrEnum):
    """The one answer: yes or no. There is no third."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True)
class JudgementDraft:
    """The answer, why, and the entries and findings it relies on (ids). Each may be missing while it is written."""

    answer: Answer | None
    reasons: str
    entry_ids: tuple[str, ...] = ()
    finding_ids: tuple[str, ...] = ()


def what_is_missing(draft: JudgementDraft) -> tuple[Invalid, ...]:
    """What keeps the judgement from being clear, field by field: an answer, its reasons, something it relies on."""
    missing = []
    if draft.answer is None:
        missing.append(Invalid("Answer yes or no. Say what makes it difficult in the reasons.", "answer"))
    if not draft.reasons.strip():
        missing.append(Invalid("Give the reasons for the answer.", "reasons"))
    if not draft.entry_ids and not draft.finding_ids:
        missing.append(Invalid("Choose at least one entry or finding that the answer relies on.", "grounds"))
    return tuple(missing)


def check_judgement(draft: JudgementDraft) -> None:
    """Raise `Invalid`, naming the field, unless the answer is yes or no, with reasons and something relied on."""
    for refusal in what_is_missing(draft):
        raise refusal


def check_reasons(reasons: str) -> None:
    """Raise `Invalid` when the reasons, finished or not, could not be kept as they are."""
    check_words(reasons, "text of the reasons", "reasons")
