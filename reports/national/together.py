"""Which factors are named in the same reviews, in the whole nation, and which of these counts may be shown. Pure.

Two factors part the reviews into four: those that name both, only the one, only the other, and neither. How many name
each factor and how many reviews there are is shown elsewhere, so whoever knows one of the four can work out the others:
a pair is shown only when none of the four is small.

Three pairs among three factors leave little room for the eight ways in which a review can name the three (the bounds of
Bonferroni and Fréchet). So a pair is not shown either when, with the pairs that are, one of the eight would be known to
be small. Pairs are taken from the highest count down. There are none by year or by region: they would be too few.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from itertools import combinations

from reports.national.suppression import FEWEST

Pair = frozenset[str]


@dataclass(frozen=True)
class Known:
    """What everybody knows: how many reviews there are, and how many name each factor whose count is shown."""

    reviews: int
    counts: Mapping[str, int]  # by guid


def counts_together(known: Known, holding: Mapping[str, Set[int]]) -> Mapping[Pair, int]:
    """How many reviews name both, for each pair that may be shown.

    `holding` has the numbers of the reviews that name each factor; it is never shown.
    """
    both = {frozenset(pair): len(holding[pair[0]] & holding[pair[1]]) for pair in combinations(sorted(known.counts), 2)}
    shown: dict[Pair, int] = {}
    beside: dict[str, set[str]] = {guid: set() for guid in known.counts}
    for pair in sorted(both, key=lambda pair: (-both[pair], sorted(pair))):
        if min(four_of(known, pair, both[pair])) < FEWEST:
            continue
        one, other = sorted(pair)
        tried = {**shown, pair: both[pair]}
        if all(eight_can_be_large(known, tried, (one, other, third)) for third in beside[one] & beside[other]):
            shown[pair] = both[pair]
            beside[one].add(other)
            beside[other].add(one)
    return shown


def four_of(known: Known, pair: Pair, both: int) -> tuple[int, int, int, int]:
    """How many reviews name both factors, only the one, only the other, and neither."""
    one, other = (known.counts[guid] for guid in sorted(pair))
    return both, one - both, other - both, known.reviews - one - other + both


def eight_can_be_large(known: Known, shown: Mapping[Pair, int], three: tuple[str, str, str]) -> bool:
    """Whether each of the eight ways to name three factors may still be found in as many reviews as may be shown."""
    a, b, c = (known.counts[guid] for guid in three)
    ab, ac, bc = (shown[frozenset(pair)] for pair in combinations(three, 2))
    no_pair = known.reviews - a - b - c + ab + ac + bc  # less those that name all three, it is how many name none
    fewest = max(0, ab + ac - a, ab + bc - b, ac + bc - c)  # reviews that name all three
    most = min(ab, ac, bc, no_pair)
    growing = (0, a - ab - ac, b - ab - bc, c - ac - bc)
    shrinking = (ab, ac, bc, no_pair)
    return all(cell + most >= FEWEST for cell in growing) and all(cell - fewest >= FEWEST for cell in shrinking)
