"""What of the figures may be shown: all to QA of these regions; to a national analyst no small number. Pure.

The rule is that of the national page: a count is not shown when fewer than five findings are in it, or all but fewer
than five, and nothing is shown by which it could be worked out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reports.agreement import measures
from reports.agreement.measures import Confused, Line
from reports.national.suppression import FEWEST, Cell, hidden, is_small
from reviews.coding.deciding.compared import Compared
from taxonomy.agreement.rules import Estimate
from taxonomy.vocabulary.rules import Factor

KEPT = 16  # pictures, by what they were made of
MATRIX = 12  # factors in the matrix


@dataclass(frozen=True)
class Shown:
    """A line as it may be shown; nothing but its label where it may not."""

    id: str
    label: str
    line: Line | None


@dataclass(frozen=True)
class Picture:
    """Everything the page shows. `size` is the number of findings; empty when even that may not be known."""

    size: int | None
    same: int | None
    nominal: Estimate | None
    near: Estimate | None
    decided: int | None
    open: int | None
    factors: tuple[Shown, ...]
    levels: tuple[Shown, ...]
    regions: tuple[Shown, ...]
    confused: tuple[Confused, ...]  # those that may be shown, the most often first
    to_clarify: tuple[tuple[Line, tuple[str, ...]], ...]

    @property
    def axis(self) -> tuple[str, ...]:
        """The factors of the matrix: those confused most often."""
        return tuple(dict.fromkeys(guid for one in self.confused for guid in (one.one, one.other)))[:MATRIX]

    def times(self, one: str, other: str) -> int | None:
        """How often two factors stood for each other; nothing where that was not seen, or may not be shown."""
        both = {one, other}
        return next((found.times for found in self.confused if {found.one, found.other} == both), None)


@lru_cache(maxsize=KEPT)
def picture_of(pairs: tuple[Compared, ...], factors: tuple[Factor, ...], is_exact: bool) -> Picture:
    """The figures of these findings. Kept by what they are made of: drawing a thousand times over takes a moment."""
    by_guid = {factor.guid: factor for factor in factors}
    is_shown = is_exact or len(pairs) >= FEWEST
    same, differing = measures.same(pairs), sum(pair.first != pair.second for pair in pairs)
    decided = sum(pair.first != pair.second and pair.agreed is not None for pair in pairs)
    nominal, near = measures.whole(pairs, by_guid)
    shows_same = is_shown and (is_exact or not is_small(same, len(pairs)))
    shows_decided = shows_same and (is_exact or not is_small(decided, differing))
    lines = measures.by_factor(pairs, by_guid)
    found = tuple(one for one in measures.confused(pairs) if is_exact or one.times >= FEWEST)
    shown_lines = _shown(lines, is_exact)
    return Picture(
        size=len(pairs) if is_shown else None,
        same=same if shows_same else None,
        nominal=nominal if shows_same else None,
        near=near if shows_same else None,
        decided=decided if shows_decided else None,
        open=differing - decided if shows_decided else None,
        factors=shown_lines,
        levels=_shown(measures.by_level(pairs, by_guid), is_exact),
        regions=_regions(measures.by_region(pairs, by_guid), is_exact),
        confused=found,
        to_clarify=measures.to_clarify((one.line for one in shown_lines if one.line is not None), found),
    )


def labels(factors: Sequence[Factor]) -> Mapping[str, str]:
    """Codes and names by guid."""
    return {factor.guid: f"{factor.code} {factor.name}" for factor in factors}


def _shown(lines: Iterable[Line], is_exact: bool) -> tuple[Shown, ...]:
    return tuple(Shown(line.id, line.label, line if is_exact or _may(line) else None) for line in lines)


def _may(line: Line) -> bool:
    return not is_small(line.either, line.of) and not is_small(line.both, line.either)


def _regions(lines: tuple[Line, ...], is_exact: bool) -> tuple[Shown, ...]:
    """Regions add up to the whole, so one that is small takes another with it."""
    total = sum(line.either for line in lines)
    cells = [Cell(line.id, "whole", "regions", line.either, total, is_small(line.either, total)) for line in lines]
    kept_back = hidden([*cells, Cell("", "regions", "whole", total, total, is_open=True)])
    return tuple(
        Shown(line.id, line.label, line if is_exact or (line.id not in kept_back and _counted(line)) else None)
        for line in lines
    )


def _counted(line: Line) -> bool:
    return not is_small(line.both, line.either)
