"""What a suggestion is, and how what the layers found is put together. Pure; a suggestion never tags anything."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST = 5  # candidates for one text: more would be a list to pick from, not a suggestion
ENGINE = "3"  # raised whenever the same text could bring other candidates; kept with every suggestion that was offered


class Layer(StrEnum):
    """A way of finding factors. Each counts as much as it was measured to be worth."""

    PHRASE = "phrase"  # words that people use for the factor, from the vocabulary
    MEANING = "meaning"  # meanings that stand together in one sentence
    EXAMPLES = "examples"  # what the text means is near what the factor's notes and sentences mean, in whatever words
    KIN = "kin"  # senses shared with the factor's notes and frames, and senses that stand near each other
    WORDS = "words"  # words and pairs of words shared with the factor's notes and sentences
    LETTERS = "letters"  # pieces of words shared with them, whatever the endings
    LEARNED = "learned"  # a classifier trained on tags that people put


# How much each layer counts: see docs/explanation/suggestions.md, “What was measured”.
WEIGHTS: Mapping[Layer, float] = {
    Layer.PHRASE: 0.5,
    Layer.MEANING: 0.5,
    Layer.EXAMPLES: 0.5,
    Layer.KIN: 3.0,
    Layer.WORDS: 3.0,
    Layer.LETTERS: 3.0,
    Layer.LEARNED: 0.0,
}
# A text is a plain fact unless its likeness to findings, not facts, and its strongest factor come to this together.
ENOUGH = 0.5
AGAINST_THE_TONE = 0.6  # for good practice where something was not done, and for a concern where all was done well
# The score: how often a candidate of this strength was the agreed factor.
SLOPE, MIDDLE = 2.4, 2.9


class Tone(StrEnum):
    """What a text says of practice, by its words."""

    LACKING = "lacking"  # something not done, late, wrong or disputed
    WELL_DONE = "well done"
    MIXED = "mixed"
    NONE = "none"


@dataclass(frozen=True)
class Hit:
    """What a layer found for a factor: how strongly, the places in the text that say so, and the rule that says it."""

    code: str
    layer: Layer
    strength: float
    places: tuple[tuple[int, int], ...]
    rule: str


@dataclass(frozen=True)
class Candidate:
    """A factor that a text may be about, how strongly (0 to 1), the words of the text that say so, and by what rules.

    `score` rises with the evidence and is near to how often such a candidate was the agreed factor.
    """

    code: str
    name: str
    score: float
    because: tuple[str, ...]
    rules: tuple[str, ...]


def strengths(hits: Iterable[Hit], weights: Mapping[Layer, float] = WEIGHTS) -> dict[str, float]:
    """How strongly each factor is suggested, all layers together."""
    found: dict[str, float] = {}
    for hit in hits:
        found[hit.code] = found.get(hit.code, 0.0) + weights[hit.layer] * hit.strength
    return found


def toned(found: Mapping[str, float], tone: Tone, good: frozenset[str]) -> dict[str, float]:
    """The strengths, less for good practice where something was lacking, and for concerns where all was done well."""
    against = {Tone.LACKING: True, Tone.WELL_DONE: False}.get(tone)
    return {
        code: strength * (AGAINST_THE_TONE if against is not None and (code in good) is against else 1.0)
        for code, strength in found.items()
    }


def order(found: Mapping[str, float]) -> list[str]:
    """The codes of the five that are suggested most strongly, best first."""
    return sorted(found, key=lambda code: (-found[code], code))[:MOST]


def says_enough(found: Mapping[str, float], practice: float) -> bool:
    """Whether a text is more than a plain fact: by what it means (`practice`) and the strongest factor."""
    return bool(found) and practice + max(found.values()) >= ENOUGH


def score(strength: float) -> float:
    """From 0 to 1, rising with the strength."""
    return round(1 / (1 + math.exp(SLOPE * (MIDDLE - strength))), 3)


def words_at(text: str, places: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """The words at these places, each once, in the order of the text. Places that lie in each other are one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(dict.fromkeys(text[start:end] for start, end in joined))


def rarities(vocabulary: Mapping[str, Iterable[str]]) -> dict[str, float]:
    """How telling each word is: near 1 when few factors use it, near 0 when most do."""
    users: dict[str, int] = {}
    for words in vocabulary.values():
        for word in set(words):
            users[word] = users.get(word, 0) + 1
    most = math.log(1 + len(vocabulary))
    return {word: math.log((1 + len(vocabulary)) / count) / most for word, count in users.items()}
