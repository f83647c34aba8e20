"""What a judgement says, on the whole and in each area, and what makes it clear. Pure.

*The hindsight guard.* Practice is judged by what was known at the time. An answer may still cite what came to be known
only later, when a sentence says why that is fair: because it could have been asked for, or shows what was already so.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reviews.evidence.rules import check_words
from workbench.errors import Invalid

QUESTION = "Were all reasonable steps taken to manage the risk of serious harm?"
OVERALL = ""  # the area of the one question on the whole


class Answer(StrEnum):
    """The one answer on the whole: yes or no. There is no third."""

    YES = "yes"
    NO = "no"


class AreaAnswer(StrEnum):
    """The answer in one area. An area that had no part in this case is not applicable, and the reasons say why."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True)
class JudgementDraft:
    """The answer, why, and the entries, findings and gaps it cites (ids). Each may be missing while it is written.

    `fair` says of what was known only later, by its id, why it is fair to cite it.
    """

    answer: Answer | AreaAnswer | None
    reasons: str
    entry_ids: tuple[str, ...] = ()
    finding_ids: tuple[str, ...] = ()
    gap_ids: tuple[str, ...] = ()
    area: str = OVERALL
    fair: tuple[tuple[str, str], ...] = ()

    @property
    def cited(self) -> tuple[str, ...]:
        """Everything that it cites."""
        return (*self.entry_ids, *self.gap_ids, *self.finding_ids)

    @property
    def is_begun(self) -> bool:
        """Whether anything of it is written."""
        return self.answer is not None or bool(self.reasons.strip() or self.cited)


def what_is_missing(draft: JudgementDraft, later: Collection[str] = ()) -> tuple[Invalid, ...]:
    """What keeps the answer from being clear, field by field: an answer, its reasons, something it cites.

    `later` holds the ids of what was known only later.
    """
    return tuple(_missing(draft, later))


def _missing(draft: JudgementDraft, later: Collection[str]) -> Iterator[Invalid]:
    if draft.answer is None and draft.area == OVERALL:
        yield Invalid("Answer yes or no. Say what makes it difficult in the reasons.", "answer")
    elif draft.answer is None:
        yield Invalid("Answer yes, no or not applicable.", "answer")
    if not draft.reasons.strip():
        yield Invalid("Give the reasons for the answer.", "reasons")
    if not draft.cited and draft.answer != AreaAnswer.NOT_APPLICABLE:
        yield Invalid("Choose at least one entry, gap or finding that the answer relies on.", "grounds")
    unfair = unfair_among(draft, later)
    if unfair:
        yield Invalid("Say why it is fair to cite what was known only later.", fair_field(unfair[0]))


def unfair_among(draft: JudgementDraft, later: Collection[str]) -> tuple[str, ...]:
    """What the answer cites that was known only later, with no word on why that is fair."""
    said: Mapping[str, str] = dict(draft.fair)
    return tuple(one for one in draft.cited if one in later and not said.get(one, "").strip())


def fair_field(id: str) -> str:
    """The box in which it is said why it is fair to cite something."""
    return f"fair-{id}"


def check_draft(draft: JudgementDraft, later: Collection[str]) -> None:
    """Raise `Invalid`, naming the field, when a draft, finished or not, cannot be kept as it is."""
    if draft.area == OVERALL and draft.answer == AreaAnswer.NOT_APPLICABLE:
        raise Invalid("Answer yes or no. The question on the whole always applies.", "answer")
    check_reasons(draft.reasons)
    for about, words in draft.fair:
        check_words(words, "sentence", fair_field(about), 1_000)
    for about in unfair_among(draft, later):
        raise Invalid(
            "This was known only later. Say in a sentence why it is fair to judge by it, or take it from the list.",
            fair_field(about),
        )


def check_judgement(draft: JudgementDraft, later: Collection[str] = ()) -> None:
    """Raise `Invalid`, naming the field, unless the answer is clear: given, with reasons and something it cites."""
    for refusal in what_is_missing(draft, later):
        raise refusal


def check_reasons(reasons: str) -> None:
    """Raise `Invalid` when the reasons, finished or not, could not be kept as they are."""
    check_words(reasons, "text of the reasons", "reasons")
