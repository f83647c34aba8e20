"""How many reviews of each group would be expected from the caseload, and how many there are. Pure.

The expected number is that of indirect standardisation: the reviews of each year for which the group is known, times
the part of the caseload that the group has in the return nearest to that year, added up over the years. Where a year
has too few, years are taken together (`spans`). People of whom the group is not known are left out on both sides. The
interval of the ratio is Wilson's interval of the share, divided by the share that is expected. The test is the exact
binomial with that share; where the shares differ between years it errs a little on the side of chance (Hoeffding,
Annals of Mathematical Statistics 27, 1956).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reports.caseload.rules import Caseload
from reports.disproportionality.chance import Interval, binomial_p, holm, wilson
from reports.disproportionality.observed import Observed
from reports.disproportionality.rules import FEWEST_EXPECTED, Verdict, verdict
from reviews.people.characteristics.rules import NOT_KNOWN, NOT_SAID

UNKNOWN = frozenset({NOT_KNOWN, NOT_SAID})


@dataclass(frozen=True)
class Period:
    """The years set against one return, and in how many of their reviews the group is known."""

    caseload: Caseload
    years: tuple[str, ...]
    known: int


@dataclass(frozen=True)
class Line:
    """One group: its reviews, how many would be expected, and what is found. What is empty is not shown."""

    name: str
    observed: int | None
    expected: float | None
    part: float | None  # of the caseload
    ratio: float | None = None
    interval: Interval | None = None
    p: float | None = None  # adjusted
    verdict: Verdict = Verdict.TOO_FEW


def parts(caseload: Caseload, characteristic: str) -> Mapping[str, float]:
    """The part of the caseload that each group has, of those whose group is known; empty when there is none."""
    people = {group: number for group, number in caseload.people(characteristic).items() if group not in UNKNOWN}
    total = sum(people.values())
    return {group: number / total for group, number in people.items()} if total else {}


def part_not_known(caseload: Caseload, characteristic: str) -> float:
    """The part of the caseload whose group is not known."""
    people = caseload.people(characteristic)
    return sum(number for group, number in people.items() if group in UNKNOWN) / max(1, sum(people.values()))


def nearest(caseloads: Sequence[Caseload], on: date) -> Caseload:
    """The return nearest to a day; of two as near, the earlier."""
    return min(caseloads, key=lambda one: (abs(one.as_at - on), one.as_at))


def compared(
    characteristic: str, names: Mapping[str, str], seen: Observed, periods: Sequence[Period]
) -> tuple[Line, ...]:
    """Every group set against the caseload. Nothing is expected while it is hidden in how many reviews it is known."""
    known = seen.known
    if not known or not periods:
        return tuple(Line(name, seen.counts[code], None, None) for code, name in names.items())
    expected = dict.fromkeys(names, 0.0)
    for period in periods:
        for code, part in parts(period.caseload, characteristic).items():
            expected[code] = expected.get(code, 0.0) + period.known * part
    raw = {
        code: binomial_p(count, known, min(1.0, expected[code] / known))
        for code, count in seen.counts.items()
        if count is not None and expected[code] >= FEWEST_EXPECTED
    }
    adjusted = dict(zip(raw, holm(list(raw.values())), strict=True))
    return tuple(_line(names[code], seen.counts[code], expected[code], known, adjusted.get(code)) for code in names)


def _line(name: str, count: int | None, expected: float, known: int, p: float | None) -> Line:
    part = expected / known
    if count is None or p is None:
        return Line(name, count, expected, part)
    around = wilson(count, known)
    interval = Interval(around.low / part, around.high / part)
    return Line(name, count, expected, part, count / expected, interval, p, verdict(count, expected, p))
