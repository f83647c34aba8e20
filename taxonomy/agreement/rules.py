"""What is compared, and what can be said of it: values by unit and coder, and a figure with its interval. Pure."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

V = TypeVar("V", bound=Hashable)

FEWEST = 10  # units with two values or more: below this no interval is given, and a page says “too few to say”
RESAMPLES = 1000
SEED = 20260101
CONFIDENCE = 0.95


class NoAnswer(ValueError):
    """A formula has no answer here: nothing was coded twice, or every value is the same, so that chance says it all."""


@dataclass(frozen=True)
class Interval:
    """The middle 95% of what the figure comes to when the units are drawn again and again."""

    low: float
    high: float


@dataclass(frozen=True)
class Estimate:
    """A figure of agreement: 1 is full agreement, 0 what chance would give, below 0 less than chance.

    `value` is empty where the formula has no answer, `interval` where fewer than `FEWEST` units bear it. `n` is the
    number of units it rests on: those that at least two coders coded.
    """

    value: float | None
    interval: Interval | None
    n: int

    @property
    def is_enough(self) -> bool:
        """Whether there are enough units to say anything."""
        return self.value is not None and self.n >= FEWEST


NOTHING = Estimate(None, None, 0)


def values_of(units: Iterable[Sequence[V | None]]) -> tuple[V, ...]:
    """Every value that somebody gave, once, in order: by size when all are numbers, else by how they are written."""
    found = {value for unit in units for value in unit if value is not None}
    if all(isinstance(value, int | float) for value in found):
        return tuple(sorted(found, key=lambda value: float(cast(float, value))))
    return tuple(sorted(found, key=str))
