"""Where a day stands across a figure of the chronology. Pure.

Every month is as wide as what is recorded in it, and never narrower than a small least width, because a case is silent
for years and crowded for weeks. The words beside each figure say so.
"""

from calendar import month_abbr, monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reviews.chronology.dates import ImpreciseDate

LEAST_MONTH = 0.12  # the width of a month with nothing in it, where each thing recorded in a month adds one
ROOM = 0.072  # of the width: what the name of a year or month needs


@dataclass(frozen=True)
class Tick:
    """Where a year begins, or a month that has room for its name. A year without room has no label."""

    left: float
    label: str
    is_year: bool


class Scale:
    """Where a day stands across: months one after another, each as wide as what is recorded in it."""

    def __init__(self, dated: Sequence[ImpreciseDate]) -> None:
        days = [day for one in dated for day in (one.earliest, one.latest) if day is not None]
        months = range(_month(min(days)), _month(max(days)) + 1) if days else range(0)
        weights = dict.fromkeys(months, LEAST_MONTH)
        for one in dated:
            weights[_month(one.earliest or one.latest or date.min)] += 1
        total, so_far = sum(weights.values()), 0.0
        self.left: dict[int, float] = {}
        self.width: dict[int, float] = {}
        for month, weight in weights.items():
            self.left[month], self.width[month] = so_far / total, weight / total
            so_far += weight

    def at(self, day: date, *, end: bool = False) -> float:
        """Where a day begins, or ends."""
        month = _month(day)
        return self.left[month] + self.width[month] * (day.day - 1 + end) / monthrange(day.year, day.month)[1]

    def cut(self, since: date, until: date) -> tuple[float, float] | None:
        """Where a length of time begins and ends, cut off at the edges; nothing when all of it lies outside."""
        if not self.left or _month(until) < min(self.left) or _month(since) > max(self.left):
            return None
        left = self.at(since) if _month(since) in self.left else 0.0
        right = self.at(until, end=True) if _month(until) in self.left else 1.0
        return left, right

    def ticks(self) -> tuple[Tick, ...]:
        """Where each year begins, and each month between them whose name has room."""
        taken: list[float] = []
        found = []
        for is_year in (True, False):
            for month, left in self.left.items():
                starts_year = month % 12 == 0 or month == min(self.left)
                has_room = all(abs(left - other) >= ROOM for other in taken)
                if starts_year is not is_year or not (has_room or is_year):
                    continue
                label = str(month // 12) if is_year else month_abbr[month % 12 + 1]
                found.append(Tick(left, label if has_room else "", is_year))
                taken += [left] if has_room else []
        return tuple(sorted(found, key=lambda tick: tick.left))


def _month(day: date) -> int:
    """The months since the year 0."""
    return day.year * 12 + day.month - 1
