"""In how many reviews of each group something is named, and which of these numbers may be shown. Pure.

A table has a column for each group and one for those not known, and two rows: reviews that name it and reviews that do
not. How many name it is shown on the national page, and how many reviews each group has is shown beside, so these stay
open; everything in the table that is small is hidden, with enough of the rest.

That is one table by itself. Two things more are public, and with each of them a table is held against what else is
known, in three directions at once: in how many reviews two factors are named together, and how many reviews of each
year have the group known (it can be worked out from what is expected). Where these would tell that a number in three
directions is small, the table is not shown at all. For two by two by any number of columns with everything in two
directions known there is one unknown number a column, and they add up: the bounds are exact.
"""

from collections.abc import Mapping, Sequence, Set

from reports.disproportionality.observed import NOT_KNOWN, WHOLE, Grouped, Observed
from reports.national.suppression import FEWEST, Cell, hidden, is_small
from reports.national.together import Pair

Shown = Mapping[str, int]  # by column: in how many reviews it is named; a column that is not shown is not there
Column = tuple[int, int, int]  # how many have the one thing, the other, and how many there are
NAMED, NOT_NAMED = "named", "not named"


def tables(
    of: Grouped,
    seen: Observed,
    naming: Mapping[str, Set[int]],
    together: Mapping[Pair, int],
    by_year: Mapping[str, Sequence[Column]] | None = None,
    fewest: int = FEWEST,
) -> Mapping[str, Shown]:
    """For each thing that is named, the table as it may be shown.

    `naming` has which reviews name it, for everything whose count the national page shows. `by_year` has for each,
    year by year: in how many reviews it is named, in how many the group is known, and how many there are.
    """
    found: dict[str, Shown] = {}
    for key in sorted(naming, key=lambda key: (-len(naming[key]), key)):
        shown = _table(of, seen, naming[key], fewest)
        partners = [other for pair in together if key in pair for other in pair - {key} if other in found]
        is_safe = all(
            can_be_large(
                _columns(of, (naming[other], found[other]), (naming[key], shown)),
                together[frozenset((key, other))],
                fewest,
            )
            for other in partners
        )
        if is_safe and by_year and by_year.get(key) and NOT_KNOWN in shown:
            is_safe = can_be_large(by_year[key], len(naming[key]) - shown[NOT_KNOWN], fewest)
        found[key] = shown if is_safe else {}
    return found


def can_be_large(columns: Sequence[Column], both: int, fewest: int = FEWEST) -> bool:
    """Whether each way to have both things, one or neither may still be that of enough reviews, in every column.

    The unknown number of a column is how many have both. It lies between bounds of its own (Fréchet), and all of them
    add up to `both`. Where a column has none with a thing, or none without it, nobody is told of by that.
    """
    least = [max(0, one + other - size) for one, other, size in columns]
    most = [min(one, other) for one, other, _size in columns]
    for place, (one, other, size) in enumerate(columns):
        low = max(least[place], both - (sum(most) - most[place]))
        high = min(most[place], both - (sum(least) - least[place]))
        ways = (
            (high, one, other), (one - low, one, size - other),
            (other - low, size - one, other), (size - one - other + high, size - one, size - other),
        )  # fmt: skip
        if any(largest < fewest and min(bounds) > 0 for largest, *bounds in ways):
            return False
    return True


def _table(of: Grouped, seen: Observed, named: Set[int], fewest: int) -> Shown:
    cells = [
        Cell(NAMED, WHOLE, NAMED, len(named), of.size, is_open=True),
        Cell(NOT_NAMED, WHOLE, NOT_NAMED, of.size - len(named), of.size, is_open=True),
    ]
    for column, places in of.columns.items():
        is_shown = seen.count(column) is not None
        size, inside = len(places), len(places & named)
        most = size if is_shown else of.size
        small = not is_shown or is_small(inside, size, fewest)
        cells += [
            Cell((column, NAMED), NAMED, column, inside, most, small),
            Cell((column, NOT_NAMED), NOT_NAMED, column, size - inside, most, small),
            Cell(column, column, WHOLE, size, of.size, is_small=not is_shown, is_open=is_shown),
        ]
    hide = hidden(cells, fewest)
    return {column: len(places & named) for column, places in of.columns.items() if (column, NAMED) not in hide}


def _columns(of: Grouped, *things: tuple[Set[int], Shown]) -> list[Column]:
    """The columns that are shown for both things; all others, which are known only together, as one."""
    (one, shown_one), (other, shown_other) = things
    parts = [(len(places & one), len(places & other), len(places)) for places in _shown(of, shown_one, shown_other)]
    rest = (len(one), len(other), of.size)
    last = tuple(whole - sum(part[place] for part in parts) for place, whole in enumerate(rest))
    return [*parts, (last[0], last[1], last[2])]


def _shown(of: Grouped, one: Shown, other: Shown) -> list[frozenset[int]]:
    return [places for column, places in of.columns.items() if column in one and column in other]
