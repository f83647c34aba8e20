"""The third layer: how like a text is to what a factor says of itself, by words and by pieces of words.

Term frequency and inverse document frequency (TF-IDF) over one document a factor: its name, definition, when to use it,
its example, its question and its synonyms. The likeness is the cosine, from 0 to 1.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from taxonomy.suggestion.rules import Hit, Layer
from taxonomy.suggestion.words import plain_word
from taxonomy.vocabulary.rules import Factor

Features = Callable[[str], list[tuple[str, int, int]]]  # of a text: each feature, and the place it comes from
WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
PIECES = (3, 4, 5)


class Likeness:
    """Documents, one for each code, ready to be compared with texts."""

    def __init__(self, documents: dict[str, str], features: Features) -> None:
        self.codes = tuple(documents)
        self.features = features
        counted = [Counter(name for name, _start, _end in features(text)) for text in documents.values()]
        shares = Counter(name for one in counted for name in one)
        self.number = {name: place for place, name in enumerate(shares)}
        self.rarity = np.array([math.log((1 + len(counted)) / (1 + users)) + 1 for users in shares.values()])
        weights = np.zeros((len(shares), len(counted)), np.float32)
        for column, one in enumerate(counted):
            for name, count in one.items():
                row = self.number[name]
                weights[row, column] = (1 + math.log(count)) * self.rarity[row]
        self.weights = weights / np.maximum(np.linalg.norm(weights, axis=0), np.float32(1e-9))

    def of(self, text: str) -> npt.NDArray[np.float64]:
        """How like the text is to each document, in the order of `codes`."""
        rows, values = self._vector([name for name, _start, _end in self.features(text)])
        if not len(rows):
            return np.zeros(len(self.codes))
        likeness: npt.NDArray[np.float64] = values @ self.weights[rows]
        return likeness

    def places(self, text: str, code: str, most: int = 3) -> tuple[tuple[int, int], ...]:
        """The places in the text that make it most like this document; small words only if need be."""
        column = self.weights[:, self.codes.index(code)]
        worth: dict[tuple[int, int], float] = {}
        for name, start, end in self.features(text):
            row = self.number.get(name)
            if row is not None and column[row]:
                worth[start, end] = worth.get((start, end), 0.0) + float(column[row] * self.rarity[row])
        telling = [place for place in worth if plain_word(text[slice(*place)].lower())] or list(worth)
        return tuple(sorted(telling, key=lambda place: (-worth[place], place))[:most])

    def _vector(self, names: Sequence[str]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
        known = [row for name in names if (row := self.number.get(name)) is not None]
        rows, counts = np.unique(np.array(known, dtype=np.int64), return_counts=True)
        values = (1 + np.log(counts)) * self.rarity[rows]
        return rows, values / max(float(np.linalg.norm(values)), 1e-9)


def words_and_pairs(text: str) -> list[tuple[str, int, int]]:
    """Plain words, and each two that follow one another."""
    words = [
        (plain, found.start(), found.end()) for found in WORD.finditer(text) if (plain := plain_word(found[0].lower()))
    ]
    pairs = [(f"{one}_{two}", start, end) for (one, start, _), (two, _, end) in pairwise(words)]
    return words + pairs


def pieces_of_words(text: str) -> list[tuple[str, int, int]]:
    """Pieces of three to five letters of each word, its ends marked by a space."""
    found = []
    for word in re.finditer(r"[^\W_]\S*[^\W_]|[^\W_]", text):
        padded = f" {word[0].lower()} "
        for size in PIECES:
            for start in range(max(1, len(padded) - size + 1)):
                found.append((padded[start : start + size], word.start(), word.end()))
    return found


def hits(like: Likeness, layer: Layer, text: str) -> list[Hit]:
    """A hit for each factor that the text has anything in common with. Places are looked for later, for the best."""
    return [
        Hit(code, layer, float(value), (), f"likeness: {layer}")
        for code, value in zip(like.codes, like.of(text), strict=True)
        if value > 0
    ]


def what_a_factor_says(factor: Factor) -> str:
    """The document of a factor."""
    notes = factor.notes
    return " ".join((factor.name, factor.definition, notes.use_when, notes.example, notes.question, *factor.synonyms))
