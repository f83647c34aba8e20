"""Krippendorff's alpha: agreement for any number of coders, with values missing, and with a distance between values."""

from collections.abc import Hashable, Sequence

import numpy as np

from taxonomy.agreement import distances
from taxonomy.agreement.distances import Distance
from taxonomy.agreement.rules import values_of
from taxonomy.agreement.statistic import Numbers, value

Units = Sequence[Sequence[Hashable | None]]


class Alpha:
    """Krippendorff's alpha: 1 − D_o / D_e.

    D_o = Σ_u Σ_{c,k} n_uc n_uk δ(c, k) / (m_u − 1) and D_e = Σ_{c,k} n_c n_k δ(c, k) / (n − 1), with n_uc how often
    unit u was given value c, m_u how many values it has, and n_c, n the sums over units with two values or more. (Both
    are divided by n in the book, which cancels.) Krippendorff, K. (1970), Educational and Psychological Measurement
    30(1), 61–70; (2011), Computing Krippendorff's Alpha-Reliability.

    `units` holds, for each unit, the values its coders gave; None is not coded, and units with fewer than two values do
    not count. With `distance` none given, values are in rank order (`distances.ordinal`).
    """

    def __init__(self, units: Units, distance: Distance | None = distances.nominal) -> None:
        told = [[value for value in unit if value is not None] for unit in units]
        told = [unit for unit in told if len(unit) >= 2]
        values = values_of(told)
        place = {value: number for number, value in enumerate(values)}
        self.size = len(told)
        self.counts = np.zeros((len(told), len(values)))
        for row, unit in enumerate(told):
            for given in unit:
                self.counts[row, place[given]] += 1
        self.between = distances.matrix(values, distance) if distance is not None else None
        self._others = self.counts.sum(axis=1) - 1  # m_u − 1

    def of(self, weights: Numbers) -> Numbers:
        """Alpha for each row of weights, at most 1; NaN where all values are the same."""
        totals = weights @ self.counts
        if self.between is not None:
            return _alpha(weights @ self._observed(self.between), totals, self.between)
        rows = zip(weights, totals, strict=True)
        found = [(row @ self._observed(ranks := distances.ordinal(total)), total, ranks) for row, total in rows]
        return np.array([_alpha(np.array([seen]), total[None, :], ranks)[0] for seen, total, ranks in found])

    def _observed(self, between: Numbers) -> Numbers:
        """What each unit adds to the observed disagreement."""
        return np.asarray(((self.counts @ between) * self.counts).sum(axis=1) / self._others)


def krippendorff_alpha(units: Units, distance: Distance | None = distances.nominal) -> float:
    """Krippendorff's alpha of units, each with its coders' values (None: not coded). Raises `NoAnswer`."""
    return value(Alpha(units, distance))


def _alpha(observed: Numbers, totals: Numbers, between: Numbers) -> Numbers:
    size = totals.sum(axis=1)
    expected = ((totals @ between) * totals).sum(axis=1) / np.maximum(size - 1, 1)
    is_open = expected > 1e-12
    return np.where(is_open, 1 - observed / np.where(is_open, expected, 1), np.nan)
