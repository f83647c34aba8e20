"""What every figure of agreement has in common: it is worked out from units that may each count more than once.

A bootstrap draws as many units as there are, with replacement, many times over. What it draws is how often each unit
counts, so a figure is a function of such weights: with each unit counted once it is the estimate itself.
"""

from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from taxonomy.agreement.rules import CONFIDENCE, FEWEST, RESAMPLES, SEED, Estimate, Interval, NoAnswer

Numbers = NDArray[np.float64]
AT_A_TIME = 2_000_000  # weights held at once: a file of many units is drawn in parts


class Statistic(Protocol):
    """A figure of agreement over some units."""

    @property
    def size(self) -> int:
        """How many units it rests on."""

    def of(self, weights: Numbers) -> Numbers:
        """The figure for each row of weights (shape: draws × units); NaN where it has no answer."""


def value(statistic: Statistic) -> float:
    """The figure itself. Raises `NoAnswer` where there is none."""
    if statistic.size == 0:
        raise NoAnswer("No unit was coded by two coders.")
    found = float(statistic.of(np.ones((1, statistic.size)))[0])
    if np.isnan(found):
        raise NoAnswer("Every value is the same, so there is nothing that chance could not give.")
    return found


def estimate(statistic: Statistic, *, resamples: int = RESAMPLES, seed: int = SEED) -> Estimate:
    """The figure with its percentile bootstrap interval over units (Efron 1979; Efron and Tibshirani 1993, ch. 13).

    The draws are the same every time for the same seed. Draws in which the formula has no answer (all of one value) are
    left out. No interval with fewer than `FEWEST` units.
    """
    try:
        found = value(statistic)
    except NoAnswer:
        return Estimate(None, None, statistic.size)
    if statistic.size < FEWEST:
        return Estimate(found, None, statistic.size)
    drawn = _drawn(statistic, resamples, seed)
    drawn = drawn[~np.isnan(drawn)]
    if not drawn.size:
        return Estimate(found, None, statistic.size)
    tail = (1 - CONFIDENCE) / 2
    low, high = np.quantile(drawn, (tail, 1 - tail))
    return Estimate(found, Interval(float(low), float(high)), statistic.size)


def _drawn(statistic: Statistic, resamples: int, seed: int) -> Numbers:
    if statistic.size * resamples <= AT_A_TIME:
        return statistic.of(_weights(statistic.size, resamples, seed))
    random = np.random.default_rng(seed)
    rows = max(1, AT_A_TIME // statistic.size)
    parts = [min(rows, resamples - start) for start in range(0, resamples, rows)]
    return np.concatenate([statistic.of(_draw(random, statistic.size, part)) for part in parts])


@lru_cache(maxsize=16)
def _weights(size: int, resamples: int, seed: int) -> Numbers:
    """The draws for so many units, kept: a page asks for a hundred figures over the same units."""
    return _draw(np.random.default_rng(seed), size, resamples)


def _draw(random: np.random.Generator, size: int, resamples: int) -> Numbers:
    return random.multinomial(size, np.full(size, 1 / size), size=resamples).astype(np.float64)
