"""Kappa: agreement beyond chance, for two coders (Cohen) and for as many as one likes (Fleiss)."""

from collections.abc import Hashable, Sequence

import numpy as np

from taxonomy.agreement.rules import values_of
from taxonomy.agreement.statistic import Numbers, value

Value = Hashable


class Cohen:
    """Cohen's kappa: (p_o − p_e) / (1 − p_e).

    p_o is the share of units on which both agree; p_e is the sum over values of the product of the two coders' own
    shares. Cohen, J. (1960), Educational and Psychological Measurement 20(1), 37–46. Units that one of them left out
    do not count.
    """

    def __init__(self, first: Sequence[Value | None], second: Sequence[Value | None]) -> None:
        if len(first) != len(second):
            raise ValueError(f"The coders have {len(first)} and {len(second)} units: give a value or None for each.")
        pairs = [(a, b) for a, b in zip(first, second, strict=True) if a is not None and b is not None]
        place = {value: number for number, value in enumerate(values_of(pairs))}
        self.size = len(pairs)
        self.agreed = np.array([float(a == b) for a, b in pairs])
        self.first = _marked([place[a] for a, _ in pairs], len(place))
        self.second = _marked([place[b] for _, b in pairs], len(place))

    def of(self, weights: Numbers) -> Numbers:
        """Kappa for each row of weights, from −1 to 1."""
        size = weights.sum(axis=1)
        observed = weights @ self.agreed / size
        expected = ((weights @ self.first) * (weights @ self.second)).sum(axis=1) / size**2
        return _beyond(observed, expected)


class Fleiss:
    """Fleiss' kappa: (P − P_e) / (1 − P_e), over units that were each coded the same number of times.

    P is the mean over units of the share of pairs of codings that agree; P_e is the sum over values of the square of
    the share of all codings. Fleiss, J. L. (1971), Psychological Bulletin 76(5), 378–382.

    `counts` is units × values: how many coders gave the unit this value. Every row adds up to the same number, of two
    or more; else `ValueError`.
    """

    def __init__(self, counts: Sequence[Sequence[int]]) -> None:
        table = np.array(counts, dtype=np.float64).reshape(len(counts), -1)
        times = table.sum(axis=1)
        if table.size and (times.min() != times.max() or times[0] < 2):
            raise ValueError("Every unit needs the same number of codings, two or more.")
        self.size = len(counts)
        self.times = float(times[0]) if table.size else 0.0
        self.table = table
        self.agreed = ((table**2).sum(axis=1) - self.times) / (self.times * (self.times - 1)) if table.size else times

    def of(self, weights: Numbers) -> Numbers:
        """Kappa for each row of weights, at most 1."""
        size = weights.sum(axis=1)
        shares = (weights @ self.table) / (size * self.times)[:, None]
        return _beyond(weights @ self.agreed / size, (shares**2).sum(axis=1))


def cohen_kappa(first: Sequence[Value | None], second: Sequence[Value | None]) -> float:
    """Cohen's kappa of two coders' values, unit by unit (None: not coded). Raises `NoAnswer`."""
    return value(Cohen(first, second))


def fleiss_kappa(counts: Sequence[Sequence[int]]) -> float:
    """Fleiss' kappa of a table of units × values. Raises `NoAnswer`, or `ValueError` when rows differ in sum."""
    return value(Fleiss(counts))


def counts_of(units: Sequence[Sequence[Value | None]]) -> tuple[tuple[int, ...], ...]:
    """How many coders gave each unit each value, for the units that every coder coded."""
    whole = [unit for unit in units if all(value is not None for value in unit)]
    values = values_of(whole)
    return tuple(tuple(sum(given == value for given in unit) for value in values) for unit in whole)


def _marked(places: Sequence[int], width: int) -> Numbers:
    """A row for each unit, with a one at its value."""
    table = np.zeros((len(places), width))
    table[np.arange(len(places)), places] = 1
    return table


def _beyond(observed: Numbers, expected: Numbers) -> Numbers:
    """What is left of agreement beyond chance, as a share of what could be; NaN where chance gives it all."""
    room = 1 - expected
    is_open = room > 1e-12
    return np.where(is_open, (observed - expected) / np.where(is_open, room, 1), np.nan)
