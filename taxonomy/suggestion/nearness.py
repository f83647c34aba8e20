"""What a text means beside what each factor's notes and sentences mean, in whatever words either is put.

A factor stands at the mean of its texts' vectors. How texts of one and the same factor differ (their manner, their
persons, their length) says nothing of the factor, and is discounted: linear discriminant analysis (Fisher, 1936), its
spread shrunk towards a round one (Ledoit and Wolf, 2004). Plain facts are told from findings in the same way.
"""

from collections.abc import Callable, Sequence

import numpy as np

from taxonomy.suggestion.embedding.network import Numbers, Read
from taxonomy.suggestion.examples.reading import plain_facts, said_of, sentences_for
from taxonomy.suggestion.examples.vectors import vectors_of
from taxonomy.suggestion.rules import Hit, Layer
from taxonomy.suggestion.words import plain_word
from taxonomy.vocabulary.rules import Factor

TextsOf = Callable[[Factor], tuple[str, ...]]
ROUND = 0.3  # how much of a round spread is added to the one that was seen: any from 0.1 to 3 does about as well
TELLING = 3  # words shown


class Nearness:
    """Factors, each by the texts that are known of it, ready to be compared with what a text means."""

    def __init__(
        self, factors: Sequence[Factor], said_of: TextsOf = said_of, sentences_for: TextsOf = sentences_for
    ) -> None:
        self.codes = tuple(factor.code for factor in factors)
        self.sentences = [sentences_for(factor) for factor in factors]
        own = [
            vectors_of((*said_of(factor), *written)) for factor, written in zip(factors, self.sentences, strict=True)
        ]
        self.vectors = [rows[len(rows) - len(written) :] for rows, written in zip(own, self.sentences, strict=True)]
        means = np.array([rows.mean(axis=0) for rows in own])
        spread = _spread([rows - mean for rows, mean in zip(own, means, strict=True)])
        around = means - means.mean(axis=0)
        self.directions: Numbers = np.linalg.solve(spread, around.T).T.astype(np.float32)
        self.offsets: Numbers = -0.5 * (self.directions * (means + means.mean(axis=0))).sum(axis=1)
        findings, facts = np.concatenate(own), vectors_of(plain_facts())
        spread = _spread([findings - findings.mean(axis=0)]) + _spread([facts - facts.mean(axis=0)])
        apart: Numbers = findings.mean(axis=0) - facts.mean(axis=0)
        self.practice: Numbers = np.linalg.solve(spread / 2, apart).astype(np.float32)
        self.half_way = float(self.practice @ (findings.mean(axis=0) + facts.mean(axis=0)) / 2)

    def hits(self, parts: Sequence[Read]) -> list[Hit]:
        """For each factor that a part of the text is nearer to than to most: by how many standard deviations."""
        if not parts:
            return []
        found = self._near(parts)
        far = (found - found.mean(axis=1, keepdims=True)) / (found.std(axis=1, keepdims=True) + 1e-6)
        return [
            Hit(code, Layer.EXAMPLES, float(value), (), f"{Layer.EXAMPLES}: near what it means")
            for code, value in zip(self.codes, far.max(axis=0), strict=True)
            if value > 0
        ]

    def says_of_practice(self, parts: Sequence[Read]) -> float:
        """Above 0 where a part of the text is more like findings, below where all are more like plain facts."""
        likeness = (float(self.practice @ part.vector) for part in parts)
        return max(likeness, default=0.0) - self.half_way

    def most_like(self, parts: Sequence[Read], code: str) -> str:
        """The sentence of the factor that is nearest to the text; empty where it has none."""
        number = self.codes.index(code)
        nearest = self.vectors[number] @ self._nearest(parts, number).vector
        return self.sentences[number][int(nearest.argmax())] if len(nearest) else ""

    def places(self, text: str, parts: Sequence[Read], code: str) -> tuple[tuple[int, int], ...]:
        """The words that bring the text nearest to the factor; small words only if need be."""
        number = self.codes.index(code)
        part, shares = self._nearest(parts, number), dict[tuple[int, int], float]()
        for piece, share in zip(part.pieces, part.shares @ self.directions[number], strict=True):
            place = (piece.start, piece.end)
            if piece.end > piece.start:
                shares[place] = shares.get(place, 0.0) + float(share)
        telling = [place for place in shares if plain_word(text[slice(*place)].lower())] or list(shares)
        return tuple(sorted(telling, key=lambda place: (-shares[place], place))[:TELLING])

    def _near(self, parts: Sequence[Read]) -> Numbers:
        near: Numbers = np.array([part.vector for part in parts]) @ self.directions.T + self.offsets
        return near

    def _nearest(self, parts: Sequence[Read], number: int) -> Read:
        return parts[int(self._near(parts)[:, number].argmax())]


def _spread(around: Sequence[Numbers]) -> Numbers:
    """The covariance of what lies around its mean, with some of a round one."""
    rows = np.concatenate(around)
    spread = rows.T @ rows / len(rows)
    rounded: Numbers = spread + np.eye(len(spread), dtype=np.float32) * np.float32(ROUND * spread.trace() / len(spread))
    return rounded
