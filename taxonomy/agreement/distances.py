"""How far apart two values are: what Krippendorff's alpha weighs disagreement by. Each is 0 for the same value.

They are the squared differences of Krippendorff, K. (2019), Content Analysis, 4th ed., ch. 12; the last two are ours.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence, Set

import numpy as np

from taxonomy.agreement.statistic import Numbers

Distance = Callable[[Hashable, Hashable], float]
SAME, SAME_LEVEL, APART = 0.0, 0.5, 1.0


def nominal(a: Hashable, b: Hashable) -> float:
    """0 for the same value, 1 for another."""
    return float(a != b)


def interval(a: Hashable, b: Hashable) -> float:
    """(a − b)², for numbers."""
    return (float(str(a)) - float(str(b))) ** 2


def ordinal(counts: Numbers) -> Numbers:
    """The squared number of ranks between two values, from how often each value (in order) was given.

    δ²(c, k) = (Σ_{g from c to k} n_g − (n_c + n_k) / 2)². Shape: values → values × values.
    """
    middle = np.cumsum(counts) - counts / 2
    return np.asarray((middle[:, None] - middle[None, :]) ** 2)


def tree(level_of: Mapping[str, Hashable]) -> Callable[[str, str], float]:
    """Distance over the two levels of the vocabulary: 0 the same factor, 0.5 another of the same level, 1 otherwise."""

    def apart(a: str, b: str) -> float:
        if a == b:
            return SAME
        return SAME_LEVEL if level_of[a] == level_of[b] else APART

    return apart


def sets(one: Callable[[str, str], float]) -> Distance:
    """Distance between two sets of factors: the mean, over all factors of both, of how far the nearest in the other is.

    With one factor in each it is `one` itself; two equal sets are 0 apart, and a set and an empty one are 1 apart.
    """

    def apart(a: Hashable, b: Hashable) -> float:
        assert isinstance(a, Set)
        assert isinstance(b, Set)
        if a == b:
            return SAME
        if not a or not b:
            return APART
        there = sum(min(one(x, y) for y in b) for x in a)
        back = sum(min(one(x, y) for x in a) for y in b)
        return (there + back) / (len(a) + len(b))

    return apart


def matrix(values: Sequence[Hashable], distance: Distance) -> Numbers:
    """The distances between all values: symmetric, 0 on the diagonal."""
    table = np.zeros((len(values), len(values)))
    for row, a in enumerate(values):
        for column in range(row):
            table[row, column] = table[column, row] = distance(a, values[column])
    return table
