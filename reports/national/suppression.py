"""Which figures of a table may be shown, so that no small number can be read or worked out. Pure.

A table that adds up is a circulation. Every figure is an arc that carries its value from one sum to another, and at
every sum what comes in equals what goes out: the reviews of two regions flow together into the total, the total flows
apart into years. With margins, subtotals and several ways of parting the same total it is still one circulation.

Whoever sees some of the figures can think of every circulation that agrees with them. A hidden figure cannot be worked
out when another of these gives it another value. Two circulations differ by closed rings along which something more, or
something less, flows. So a hidden figure is safe exactly when it lies on a ring of hidden figures each of which can
give way: upwards while it is below the most it can be, downwards while it is above nought (Gusfield 1988).

First every small figure is hidden. Then, for each that lies on no such ring, the ring is closed at the least cost:
the smallest other figures go too. All that are hidden look alike, so that nobody can tell which of them was small.
Where a ring could be closed only through a figure that stays open, nothing of the table is shown.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

FEWEST = 5
RULE = f"under-{FEWEST}"
RULE_IN_WORDS = (
    f"A figure is not shown when fewer than {FEWEST} reviews are counted in it, or all but fewer than {FEWEST} are, "
    "or when it would let such a figure be worked out."
)

Name = Hashable


@dataclass(frozen=True)
class Cell:
    """One figure: `value` flows from the sum `tail` into the sum `head`, and everybody knows it is at most `most`.

    `is_open` says that it is shown whatever happens (a number of reviews already decided on).
    """

    name: Name
    tail: Name
    head: Name
    value: int
    most: int
    is_small: bool = False
    is_open: bool = False


def is_small(count: int, of: int, fewest: int = FEWEST) -> bool:
    """Whether a count out of so many must not be known: few have it, or nearly all have. None of none is no secret."""
    return of > 0 and (count < fewest or of - count < fewest)


def hidden(cells: Sequence[Cell]) -> frozenset[Name]:
    """The names of the figures that are not shown."""
    everything = frozenset(cell.name for cell in cells if not cell.is_open)
    hide = {cell.name for cell in cells if cell.is_small}
    leaving = _by_sum(cells)
    safe: set[Name] = set()
    for cell in sorted(cells, key=lambda cell: (-cell.value, str(cell.name))):
        if hide == everything:
            break
        if cell.is_small and cell.name not in safe and cell.most > 0:
            ring = _cheapest_ring(cell, leaving, hide)
            if not ring:
                return everything
            hide |= ring
            safe |= ring
    return frozenset(hide)


def _by_sum(cells: Iterable[Cell]) -> dict[Name, list[tuple[Cell, Name]]]:
    """Where one more can go from each sum: along a figure that may grow, or back along one that may shrink."""
    leaving: dict[Name, list[tuple[Cell, Name]]] = {}
    for cell in cells:
        if cell.value < cell.most:
            leaving.setdefault(cell.tail, []).append((cell, cell.head))
        if cell.value > 0:
            leaving.setdefault(cell.head, []).append((cell, cell.tail))
    return leaving


def _cheapest_ring(cell: Cell, leaving: dict[Name, list[tuple[Cell, Name]]], hide: set[Name]) -> frozenset[Name]:
    """The ring through this figure that costs the fewest reviews to hide; nothing when there is none."""
    ways = []
    if cell.value < cell.most:
        ways.append(_cheapest_way(cell.head, cell.tail, cell, leaving, hide))
    if cell.value > 0:
        ways.append(_cheapest_way(cell.tail, cell.head, cell, leaving, hide))
    found = [way for way in ways if way is not None]
    if not found:
        return frozenset()
    _cost, names = min(found, key=lambda way: way[0])
    return frozenset({cell.name, *names})


def _cheapest_way(
    start: Name, goal: Name, without: Cell, leaving: dict[Name, list[tuple[Cell, Name]]], hide: set[Name]
) -> tuple[int, tuple[Name, ...]] | None:
    """The way between two sums that hides least (Dijkstra), and its cost. A figure hidden already costs nothing."""
    queue: list[tuple[int, int, Name]] = [(0, 0, start)]
    come: dict[Name, tuple[Name, Name]] = {}
    cost = {start: 0}
    turn = 0  # so that sums of equal cost are never compared with each other
    while queue:
        so_far, _turn, here = heappop(queue)
        if here == goal:
            return so_far, _names(come, start, goal)
        if so_far > cost[here]:
            continue
        for cell, there in leaving.get(here, ()):
            if cell.name == without.name or cell.is_open:
                continue
            price = so_far + (0 if cell.name in hide else cell.value + 1)
            if there not in cost or price < cost[there]:
                cost[there], come[there] = price, (here, cell.name)
                turn += 1
                heappush(queue, (price, turn, there))
    return None


def _names(come: dict[Name, tuple[Name, Name]], start: Name, goal: Name) -> tuple[Name, ...]:
    names = []
    here = goal
    while here != start:
        here, name = come[here]
        names.append(name)
    return tuple(names)
