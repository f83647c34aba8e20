"""How far the two codings of findings agree: as a whole, by factor, by level and by region. Pure."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from reviews.coding.deciding.compared import Compared
from taxonomy.agreement import distances
from taxonomy.agreement.alpha import Alpha
from taxonomy.agreement.rules import Estimate
from taxonomy.agreement.statistic import estimate
from taxonomy.vocabulary.rules import Factor, Kind, Level

TENTATIVE = 0.667  # below it Krippendorff (2019) would draw no conclusion, not even a tentative one
NAMED = 5  # findings on which a factor was chosen at all: with fewer, agreement that it is absent says nothing of it
OFTEN = 3  # findings in which two factors stood for each other: from then on the pair is named

Pairs = Sequence[Compared]
Marks = Callable[[frozenset[str]], Hashable]


@dataclass(frozen=True)
class Line:
    """One thing about which two coders can agree.

    Of `of` findings, `either` named it (at least one coder), and `both` of them in `both`.
    """

    id: str  # guid of a factor; name of a level or region
    label: str
    of: int
    either: int
    both: int
    agreement: Estimate

    @property
    def is_enough(self) -> bool:
        """Whether enough findings were compared, and enough of them named it, to say anything."""
        return self.agreement.is_enough and self.either >= NAMED


@dataclass(frozen=True)
class Confused:
    """Two factors of which one coder chose one and the other the other, on so many findings."""

    one: str
    other: str
    times: int


def whole(pairs: Pairs, factors: Mapping[str, Factor]) -> tuple[Estimate, Estimate]:
    """Krippendorff's alpha of whole codings: with sets the same or not, and with the distance over two levels."""
    units = [(pair.first, pair.second) for pair in pairs]
    near = distances.sets(distances.tree({guid: factor.level for guid, factor in factors.items()}))
    return estimate(Alpha(units)), estimate(Alpha(units, near))


def same(pairs: Pairs) -> int:
    """On how many findings both coders chose the very same factors."""
    return sum(pair.first == pair.second for pair in pairs)


def by_factor(pairs: Pairs, factors: Mapping[str, Factor]) -> tuple[Line, ...]:
    """Each factor that somebody chose, in the order of the vocabulary: over the findings that can bear it."""
    used = {guid for pair in pairs for guid in pair.first | pair.second}
    chosen = sorted((factors[guid] for guid in used), key=lambda factor: (factor.position, factor.code))
    return tuple(
        _line(factor.guid, f"{factor.code} {factor.name}", _fitting(pairs, factor.kind), _has({factor.guid}))
        for factor in chosen
    )


def by_level(pairs: Pairs, factors: Mapping[str, Factor]) -> tuple[Line, ...]:
    """Each level of which somebody chose a factor: any factor of it, or none."""
    lines = []
    for level in Level:
        guids = {guid for guid, factor in factors.items() if factor.level is level}
        kinds = {factors[guid].kind for guid in guids}
        fitting = [pair for kind in sorted(kinds) for pair in _fitting(pairs, kind)]
        if any((pair.first | pair.second) & guids for pair in fitting):
            lines.append(_line(level.value, level.value, fitting, _has(guids)))
    return tuple(lines)


def by_region(pairs: Pairs, factors: Mapping[str, Factor]) -> tuple[Line, ...]:
    """Each region: whole codings, with the distance over two levels. `both` counts findings coded the very same."""
    lines = []
    for region in sorted({pair.region for pair in pairs}):
        here = [pair for pair in pairs if pair.region == region]
        lines.append(Line(region, region, len(pairs), len(here), same(here), whole(here, factors)[1]))
    return tuple(lines)


def confused(pairs: Pairs) -> tuple[Confused, ...]:
    """The factors that stood for each other, the most often first.

    On a finding, each factor that only the one coder chose stands against each that only the other chose.
    """
    times: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        for here, there in product(pair.first - pair.second, pair.second - pair.first):
            times[min(here, there), max(here, there)] += 1
    return tuple(Confused(*two, number) for two, number in sorted(times.items(), key=lambda item: (-item[1], item[0])))


def to_clarify(lines: Iterable[Line], found: Iterable[Confused]) -> tuple[tuple[Line, tuple[str, ...]], ...]:
    """The factors whose notes the next version should look at, the least agreed first, each with what it is taken for.

    A factor is named when enough findings bear it and its agreement is below what allows a tentative conclusion.
    """
    known = [one for one in found if one.times >= OFTEN]
    weak = [line for line in lines if line.is_enough and (line.agreement.value or 0) < TENTATIVE]
    return tuple(
        (line, tuple(one.other if one.one == line.id else one.one for one in known if line.id in (one.one, one.other)))
        for line in sorted(weak, key=lambda line: (line.agreement.value or 0, line.label))
    )


def _line(name: str, label: str, pairs: Pairs, marks: Marks) -> Line:
    units = [(marks(pair.first), marks(pair.second)) for pair in pairs]
    either = sum(bool(first or second) for first, second in units)
    both = sum(bool(first and second) for first, second in units)
    return Line(name, label, len(units), either, both, estimate(Alpha(units)))


def _has(guids: set[str]) -> Marks:
    return lambda coding: not guids.isdisjoint(coding)


def _fitting(pairs: Pairs, kind: Kind) -> Pairs:
    """The findings on which a factor of this kind may be put; the answers counted apart may stand on any."""
    return [pair for pair in pairs if kind in (pair.kind.takes, Kind.APART)]
