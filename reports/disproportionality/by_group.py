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
            _fit_together(of, naming, found | {key: shown}, (other, key), together, fewest) for other in partners
        )
        if by_year and shown:
            is_safe = is_safe and _fits_the_years(by_year[key], _known_and_named(of, shown, naming[key]), fewest)
        found[key] = shown if is_safe else {}
    return found


def _fit_together(
    of: Grouped,
    naming: Mapping[str, Set[int]],
    found: Mapping[str, Shown],
    pair: tuple[str, str],
    together: Mapping[Pair, int],
    fewest: int,
) -> bool:
    """Whether the tables of two things may stand beside the number of reviews that name both."""
    both = together[frozenset(pair)]
    one, other = ((naming[key], found[key]) for key in pair)
    return can_be_large(_columns(of, one, other), both, both, fewest)


def _fits_the_years(years: Sequence[Column], between: tuple[int, int], fewest: int) -> bool:
    """Whether a table may stand beside the years, when it tells between what lies how many are known and named.

    Where the table leaves that open, the years must not close it: what is hidden in the table rests on it.
    """
    low, high = between
    least, most = _bounds(years)
    return sum(least) <= low and sum(most) >= high and can_be_large(years, low, high, fewest)


def can_be_large(columns: Sequence[Column], fewest_both: int, most_both: int, fewest: int = FEWEST) -> bool:
    """Whether each way to have both things, one or neither may still be that of enough reviews, in every column.

    The unknown number of a column is how many have both. It lies between bounds of its own (Fréchet), and all of them
    add up to how many have both in all, which is known, or known to lie between two numbers. Where a column has none
    with a thing, or none without it, nobody is told of by that.
    """
    least, most = _bounds(columns)
    for place, (one, other, size) in enumerate(columns):
        low = max(least[place], fewest_both - (sum(most) - most[place]))
        high = min(most[place], most_both - (sum(least) - least[place]))
        ways = (
            (high, one, other), (one - low, one, size - other),
            (other - low, size - one, other), (size - one - other + high, size - one, size - other),
        )  # fmt: skip
        if any(largest < fewest and min(bounds) > 0 for largest, *bounds in ways):
            return False
    return True


def _bounds(columns: Sequence[Column]) -> tuple[list[int], list[int]]:
    """The fewest and the most that can have both, column by column."""
    return (
        [max(0, one + other - size) for one, other, size in columns],
        [min(one, other) for one, other, _size in columns],
    )


def _known_and_named(of: Grouped, shown: Shown, named: Set[int]) -> tuple[int, int]:
    """Between what lies, by the table, the number of reviews that name it and of which the group is known."""
    if NOT_KNOWN in shown:
        return len(named) - shown[NOT_KNOWN], len(named) - shown[NOT_KNOWN]
    hidden_named = len(named) - sum(shown.values())
    hidden_reviews = of.size - sum(len(of.columns[column]) for column in shown)
    not_known = len(of.not_known)
    most = min(not_known, hidden_named)
    least = max(0, not_known - (hidden_reviews - hidden_named))
    return len(named) - most, len(named) - least


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


def _columns(of: Grouped, first: tuple[Set[int], Shown], second: tuple[Set[int], Shown]) -> list[Column]:
    """The columns that are shown for both things; all others, which are known only together, as one."""
    (one, shown_one), (other, shown_other) = first, second
    parts = [(len(places & one), len(places & other), len(places)) for places in _shown(of, shown_one, shown_other)]
    rest = (len(one), len(other), of.size)
    last = tuple(whole - sum(part[place] for part in parts) for place, whole in enumerate(rest))
    return [*parts, (last[0], last[1], last[2])]


def _shown(of: Grouped, one: Shown, other: Shown) -> list[frozenset[int]]:
    return [places for column, places in of.columns.items() if column in one and column in other]
