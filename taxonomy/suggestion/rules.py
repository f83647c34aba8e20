"""What a suggestion is, and how the words found in a text are weighed. Pure; a suggestion never tags anything."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MOST = 5  # candidates for one text: more would be a list to pick from, not a suggestion
PHRASE_WEIGHT = 1.0
WORD_WEIGHT = 0.3  # words shared with a definition say less than a phrase that people use for the factor
# Below this a text is taken for a plain fact: one phrase, or three words shared with a definition, reach it.
THRESHOLD = 0.5


@dataclass(frozen=True)
class Candidate:
    """A factor that a text may be about, how strongly (0 to 1), and the words of the text that say so."""

    code: str
    name: str
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True)
class Hit:
    """One piece of a text found for a factor: the words as typed, where they begin, and how rare they are."""

    code: str
    words: str
    start: int
    rarity: float
    is_phrase: bool


def rarities(vocabulary: Mapping[str, Iterable[str]]) -> dict[str, float]:
    """How telling each word is: near 1 when few factors use it, near 0 when most do."""
    users: dict[str, int] = {}
    for words in vocabulary.values():
        for word in set(words):
            users[word] = users.get(word, 0) + 1
    most = math.log(1 + len(vocabulary))
    return {word: math.log((1 + len(vocabulary)) / count) / most for word, count in users.items()}


def candidates(hits: Sequence[Hit], names: Mapping[str, str]) -> list[Candidate]:
    """The best candidates, best first: at most five, none below the threshold."""
    by_code: dict[str, list[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (hit.start, -len(hit.words))):
        by_code.setdefault(hit.code, []).append(hit)
    found = []
    for code, own in by_code.items():
        weight = sum(hit.rarity * (PHRASE_WEIGHT if hit.is_phrase else WORD_WEIGHT) for hit in own)
        if weight >= THRESHOLD:
            found.append(Candidate(code, names[code], round(1 - math.exp(-weight), 3), _because(own)))
    return sorted(found, key=lambda candidate: (-candidate.score, candidate.code))[:MOST]


def _because(hits: Sequence[Hit]) -> tuple[str, ...]:
    """The words, each once, in the order of the text."""
    return tuple(dict.fromkeys(hit.words for hit in hits))
