"""What a text and a factor share when words that mean alike are taken for one: the softer side of meanings.

A frame is found whole or not at all. Here every sense counts, and every two that stand together, so that a sentence is
met half way.
"""

from collections.abc import Callable, Sequence
from typing import Any

from taxonomy.suggestion.likeness import Features, what_a_factor_says
from taxonomy.suggestion.meanings import Meanings
from taxonomy.suggestion.words import Word, words_of
from taxonomy.vocabulary.rules import Factor

NEAR = (1, 2)  # how many words with a sense apart two senses may stand


def kin_words(nlp: Any, meanings: Meanings) -> Features:
    """The features of a text: its plain words, each two that follow one another, its senses, each two that are near."""
    senses_of = meanings.senses_of

    def features(text: str) -> list[tuple[str, int, int]]:
        words = [word for word in words_of(nlp.make_doc(text)) if word.stem]
        plain = [word for word in words if word.plain]
        telling = [word for word in words if word.stem in senses_of]
        found = [(word.plain, word.start, word.end) for word in plain]
        found += _pairs(plain, 1, lambda one, two: [f"{one.plain}_{two.plain}"])
        found += [(f"={sense}", word.start, word.end) for word in telling for sense in senses_of[word.stem]]
        for apart in NEAR:
            found += _pairs(telling, apart, lambda one, two: _both(senses_of[one.stem], senses_of[two.stem]))
        return found

    return features


def what_a_factor_means(factor: Factor, meanings: Meanings) -> str:
    """The document of a factor, with its frames as sentences."""
    return ". ".join((what_a_factor_says(factor), *meanings.frames_of.get(factor.code, ())))


def _pairs(
    words: Sequence[Word], apart: int, named: Callable[[Word, Word], Sequence[str]]
) -> list[tuple[str, int, int]]:
    return [
        (name, one.start, two.end) for one, two in zip(words, words[apart:], strict=False) for name in named(one, two)
    ]


def _both(first: Sequence[str], second: Sequence[str]) -> list[str]:
    return ["=".join(sorted((one, two))) for one in first for two in second if one != two]
