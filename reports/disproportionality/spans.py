"""Years taken together until it may be told in how many of their reviews the group is known. Pure.

What is expected tells that number, and whoever brings returns of other days could work it out for each length of time
that is told apart. So years are parted by the reviews alone, whichever returns there are, and never so finely that few
are known, or few are not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reports.national.suppression import FEWEST


@dataclass(frozen=True)
class Span:
    """Years that follow each other: how many reviews they have, and in how many of these the group is known."""

    years: tuple[str, ...]
    known: int
    reviews: int

    @property
    def is_large(self) -> bool:
        """Whether neither those known nor those not known are few. That there are none at all tells of nobody."""
        return all(number == 0 or number >= FEWEST for number in (self.known, self.reviews - self.known))

    @property
    def middle(self) -> date:
        """The day in the middle of these years."""
        first, last = (date(int(year), 7, 1).toordinal() for year in (self.years[0], self.years[-1]))
        return date.fromordinal((first + last) // 2)

    def __add__(self, other: "Span") -> "Span":
        """These years and those that follow."""
        return Span(self.years + other.years, self.known + other.known, self.reviews + other.reviews)


def spans(years: Iterable[Span]) -> tuple[Span, ...]:
    """Single years, in order, taken together from the first on until each part is large; what is left goes back."""
    made: list[Span] = []
    waiting: Span | None = None
    for year in years:
        waiting = year if waiting is None else waiting + year
        if waiting.is_large:
            made.append(waiting)
            waiting = None
    while waiting is not None and not waiting.is_large and made:
        waiting = made.pop() + waiting
    return (*made, waiting) if waiting is not None else tuple(made)
