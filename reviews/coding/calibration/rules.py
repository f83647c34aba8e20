"""A practice text, and how near a coder's answer comes to the agreed one. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reviews.findings.rules import FindingKind
from taxonomy.agreement import distances
from taxonomy.vocabulary.rules import Level
from workbench.ui.words import count


@dataclass(frozen=True)
class PracticeText:
    """An invented text with the codes agreed for it, and why these."""

    id: str
    kind: FindingKind
    text: str
    answer: frozenset[str]
    because: str


@dataclass(frozen=True)
class Answered:
    """A practice text with what somebody answered: codes."""

    text: PracticeText
    codes: frozenset[str]
    nearness: float  # 1: the agreed factors and no others; 0: nothing of the same level

    @property
    def is_same(self) -> bool:
        """Whether it is the agreed answer."""
        return self.codes == self.text.answer


def answered(text: PracticeText, codes: Iterable[str], level_of: Mapping[str, Level]) -> Answered:
    """The answer with its nearness: 1 less the distance over the two levels of the vocabulary."""
    given = frozenset(codes)
    apart = distances.sets(distances.tree(level_of))
    return Answered(text, given, 1 - apart(given, text.answer))


def in_words(done: Iterable[Answered]) -> str:
    """How somebody is doing, in one sentence."""
    answers = tuple(done)
    if not answers:
        return "You have not answered any yet."
    same = sum(one.is_same for one in answers)
    mean = sum(one.nearness for one in answers) / len(answers)
    return (
        f"You have answered {count(len(answers), 'text', 'texts')}: {same} as agreed. On average your factors came "
        f"{mean:.0%} of the way to the agreed ones (another factor of the same level counts half)."
    )
