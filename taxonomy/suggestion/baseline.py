"""What the engine is measured against: likeness by pieces of words alone, fitted in the same run.

TF-IDF over pieces of three to five letters of each factor's name, definition and synonyms, and the five most like. It
knows no plain facts: whatever is typed, it names five factors.
"""

from collections.abc import Sequence

import numpy as np

from taxonomy.suggestion.likeness import Likeness, pieces_of_words
from taxonomy.suggestion.rules import MOST
from taxonomy.vocabulary.rules import Factor, Kind


def by_pieces_of_words(texts: Sequence[str], factors: Sequence[Factor]) -> list[list[str]]:
    """For each text the codes of the five factors most like it, best first."""
    said = {
        factor.code: " ".join((factor.name, factor.definition, *factor.synonyms))
        for factor in factors
        if factor.kind is not Kind.APART
    }
    like = Likeness(said, pieces_of_words)
    return [[like.codes[place] for place in np.argsort(-like.of(text), kind="stable")[:MOST]] for text in texts]
