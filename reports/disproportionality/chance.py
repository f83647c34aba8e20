"""What chance explains: intervals of shares and of their differences, exact tests, and many tests at once. Pure.

Each formula stands with its source. The exact tests add up the probabilities of everything that is no more likely than
what was seen ("minimum likelihood", as R's `binom.test` and `fisher.test` do), with the standard library alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, inf, lgamma, log, sqrt

Z = 1.959963984540054  # of a 95 % interval
ALIKE = 1e-7  # two probabilities that differ by less than this part are equally likely: a floating-point allowance


@dataclass(frozen=True)
class Interval:
    """From where to where a value can lie, with 95 % confidence."""

    low: float
    high: float


def wilson(count: int, of: int) -> Interval:
    """The interval of a share.

    Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical
    Association 22 (1927): the shares p for which |x/n - p| is at most z times the square root of p(1 - p)/n.
    """
    if of == 0:
        return Interval(0.0, 1.0)
    middle = count + Z * Z / 2
    half = Z * sqrt(count * (of - count) / of + Z * Z / 4)
    low = (middle - half) / (of + Z * Z) if count else 0.0
    high = (middle + half) / (of + Z * Z) if count < of else 1.0
    return Interval(max(0.0, low), min(1.0, high))


def newcombe(count: int, of: int, other: int, of_other: int) -> Interval:
    """The interval of the difference between two shares, the first less the second.

    Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
    Statistics in Medicine 17 (1998), method 10: the Wilson intervals of the two shares, put together as distances are.
    """
    first, second = count / of, other / of_other
    one, two = wilson(count, of), wilson(other, of_other)
    below = sqrt((first - one.low) ** 2 + (two.high - second) ** 2)
    above = sqrt((one.high - first) ** 2 + (second - two.low) ** 2)
    return Interval(max(-1.0, first - second - below), min(1.0, first - second + above))


def binomial_p(count: int, of: int, share: float) -> float:
    """How likely a count at least as unusual would be if each of so many fell into the group with this probability."""
    if not 0 < share < 1:
        return 1.0 if count == round(of * share) else 0.0

    def log_of(number: int) -> float:
        return _choose(of, number) + number * log(share) + (of - number) * log(1 - share)

    return _two_sided(log_of, 0, of, int((of + 1) * share), count)


def fisher_p(count: int, of: int, all_counted: int, of_all: int) -> float:
    """How likely so unusual a part of all that are counted would be in this group if being in it made no difference.

    Fisher's exact test: of `of_all` reviews `all_counted` name something, and `of` of the reviews are of the group.
    """

    def log_of(number: int) -> float:
        return _choose(all_counted, number) + _choose(of_all - all_counted, of - number) - _choose(of_all, of)

    low, high = max(0, of - (of_all - all_counted)), min(of, all_counted)
    mode = (of + 1) * (all_counted + 1) // (of_all + 2)
    return _two_sided(log_of, low, high, min(max(mode, low), high), count)


def holm(values: Sequence[float]) -> tuple[float, ...]:
    """The same p-values once it is allowed for that so many were looked at.

    Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979): the
    smallest is multiplied by how many there are, the next by one fewer, and so on; none is smaller than one before it.
    """
    adjusted = [0.0] * len(values)
    highest = 0.0
    for rank, place in enumerate(sorted(range(len(values)), key=lambda place: values[place])):
        highest = max(highest, min(1.0, (len(values) - rank) * values[place]))
        adjusted[place] = highest
    return tuple(adjusted)


def _two_sided(log_of: Callable[[int], float], low: int, high: int, mode: int, seen: int) -> float:
    """The sum over all that is no more likely than what was seen, for numbers that grow less likely from the mode."""
    least = log_of(seen) + ALIKE
    if log_of(mode) <= least:
        return 1.0
    below = _last(lambda number: log_of(number) <= least, low, mode)
    above = _last(lambda number: log_of(-number) <= least, -high, -mode)
    total = _tail(log_of, below, low, -1) if below is not None else 0.0
    total += _tail(log_of, -above, high, 1) if above is not None else 0.0
    return min(1.0, total)


def _last(holds: Callable[[int], bool], low: int, high: int) -> int | None:
    """The highest number for which it holds, when it holds up to there and not beyond."""
    if not holds(low):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def _tail(log_of: Callable[[int], float], start: int, end: int, step: int) -> float:
    total = 0.0
    for number in range(start, end + step, step):
        term = exp(log_of(number))
        total += term
        if term < total * 1e-17:  # what follows is less likely still, and adds nothing
            break
    return total


def _choose(of: int, number: int) -> float:
    """The logarithm of the number of ways to choose so many."""
    if not 0 <= number <= of:
        return -inf
    return lgamma(of + 1) - lgamma(number + 1) - lgamma(of - number + 1)
