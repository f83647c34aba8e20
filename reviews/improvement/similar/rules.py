"""How alike two improvements are. Pure.

Texts are compared by the beginnings of their words, each weighing more the fewer improvements use it, as in TF-IDF. The
measure is how much of the weight of both texts together they share: 1 for the same words, 0 for none.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"[a-z]{3,}")
BEGINNING = 5  # letters: enough to tell words apart, and few enough to see one in “assessed” and “assessment”
PASSED_OVER = frozenset({
    "and", "are", "but", "for", "from", "has", "have", "into", "its", "not", "one", "per", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "was", "were", "what", "when", "where", "which",
    "who", "will", "with", "each", "every", "any", "all",
})  # fmt: skip
LIKE = 0.2  # from here on an earlier improvement is shown
SAME = 0.45  # and from here on it is said that the same change was asked for before
MOST = 3


class Earlier(NamedTuple):
    """An earlier improvement, as far as it is compared."""

    id: str
    what: str
    shares_factor: bool


@dataclass(frozen=True)
class Likeness:
    """How like an earlier improvement is."""

    id: str
    score: float
    shares_factor: bool

    @property
    def is_same(self) -> bool:
        """Whether it asks for the same change."""
        return self.score >= SAME


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that say something. Of a text they are always the same."""
    return frozenset(
        word.removesuffix("s")[:BEGINNING] for word in WORD.findall(text.lower()) if word not in PASSED_OVER
    )


def likenesses(text: str, earlier: Sequence[Earlier]) -> tuple[Likeness, ...]:
    """Those that are like the text: first those that share a factor, the likest first, and no two in one place.

    While nothing is typed, all that share a factor.
    """
    asked = stems(text)
    if not asked:
        found = [Likeness(one.id, 0.0, True) for one in earlier if one.shares_factor]
    else:
        # A text that shares no word is like no other, and most share none.
        near = [(one, words) for one in earlier if not asked.isdisjoint(words := stems(one.what))]
        used = Counter(word for _, words in near for word in words & asked)
        weight = {word: _weight(len(earlier), used[word]) for word in asked}
        whole = sum(weight.values())
        scored = [(one, _score(asked & words, words, weight, whole)) for one, words in near]
        found = [Likeness(one.id, score, one.shares_factor) for one, score in scored if score >= LIKE]
    return tuple(sorted(found, key=lambda like: (not like.shares_factor, -like.score, like.id)))


def once_more(likenesses: Iterable[Likeness], overdue: Iterable[str]) -> str:
    """“This was asked for 3 times before; 2 of them are overdue.” Empty when nobody asked for the same change."""
    same = {like.id for like in likenesses if like.is_same}
    if not same:
        return ""
    times = "once" if len(same) == 1 else "twice" if len(same) == 2 else f"{len(same):,} times"
    late = len(same & set(overdue))
    if not late:
        return f"This was asked for {times} before."
    said = "it is" if len(same) == 1 else f"{late:,} of them {'is' if late == 1 else 'are'}"
    return f"This was asked for {times} before; {said} overdue."


def _weight(number: int, used: int) -> float:
    return 1 + math.log((number + 1) / (used + 1))


def _score(shared: frozenset[str], words: frozenset[str], weight: dict[str, float], whole: float) -> float:
    both = sum(weight[word] for word in shared)
    usual = whole / len(weight)  # what a word weighs that only the other text has
    return both / (whole + usual * (len(words) - len(shared)))
