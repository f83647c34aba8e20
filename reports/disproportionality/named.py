"""How often the reviews of each group name something, against all other approved reviews. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.disproportionality.by_group import Shown
from reports.disproportionality.chance import Interval, fisher_p, holm, newcombe
from reports.disproportionality.observed import Observed
from reports.disproportionality.rules import FEWEST_EXPECTED, Verdict, verdict


@dataclass(frozen=True)
class Line:
    """One group: in how many of its reviews it is named, and the same of all others. What is empty is not shown."""

    name: str
    count: int | None
    of: int | None
    others: float | None = None  # the share of all other reviews
    difference: float | None = None
    interval: Interval | None = None  # of the difference
    p: float | None = None  # adjusted
    verdict: Verdict = Verdict.TOO_FEW

    @property
    def share(self) -> float | None:
        """The share of the group's reviews."""
        return self.count / self.of if self.count is not None and self.of else None


def named_in(names: Mapping[str, str], seen: Observed, shown: Shown, total: int) -> tuple[Line, ...]:
    """Every group; `total` is in how many reviews it is named at all."""
    raw: dict[str, float] = {}
    for code in names:
        of = seen.counts[code]
        if code in shown and of is not None and min(of, seen.size - of) * total / seen.size >= FEWEST_EXPECTED:
            raw[code] = fisher_p(shown[code], of, total, seen.size)
    adjusted = dict(zip(raw, holm(list(raw.values())), strict=True))
    return tuple(_line(name, shown.get(code), seen, code, total, adjusted.get(code)) for code, name in names.items())


def _line(name: str, count: int | None, seen: Observed, code: str, total: int, p: float | None) -> Line:
    of = seen.counts[code]
    if count is None or of is None or of in (0, seen.size):
        return Line(name, None, of)
    rest = seen.size - of
    others = (total - count) / rest
    if p is None:
        return Line(name, count, of, others)
    difference = count / of - others
    return Line(
        name=name,
        count=count,
        of=of,
        others=others,
        difference=difference,
        interval=newcombe(count, of, total - count, rest),
        p=p,
        verdict=verdict(difference, 0, p),
    )
