"""Which figures of a table may be shown, so that no small number can be read or worked out. Pure.

A table that adds up is a circulation. Every figure is an arc that carries its value from one sum to another, and at
every sum what comes in equals what goes out: the reviews of two regions flow together into the total, the total flows
apart into years. With margins, subtotals and several ways of parting the same total it is still one circulation.

Whoever sees some of the figures can think of every circulation that agrees with them. A small figure is kept when one
of these gives it a value that is not small: nobody can tell then that it was. Two circulations differ by closed rings
along which something more, or something less, flows. So a small figure is safe when enough can be sent round through it
on rings of hidden figures, each of which gives way: upwards to the most it can be, downwards to nought.

First every small figure is hidden. Then, for each that is not safe, rings are closed at the least cost: the smallest
other figures are hidden too (the idea is Gusfield's, 1988; the way is that of the cheapest flow). All that are hidden
look alike, so that nobody can tell which of them was small. Where no ring can be closed but through a figure that
stays open, nothing of the table is shown.
"""

from collections import deque
from collections.abc import Hashable, Mapping, Sequence, Set
from dataclasses import dataclass
from heapq import heappop, heappush

FEWEST = 5
RULE = f"under-{FEWEST}"
RULE_IN_WORDS = (
    f"A figure is not shown when fewer than {FEWEST} reviews are counted in it, or all but fewer than {FEWEST} are, "
    "or when it would let such a figure be worked out."
)

Name = Hashable
Way = tuple[tuple[int, bool], ...]  # figures to go along, each by its number and whether it grows or shrinks


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


def hidden(cells: Sequence[Cell], fewest: int = FEWEST) -> frozenset[Name]:
    """The names of the figures that are not shown."""
    everything = {number for number, cell in enumerate(cells) if not cell.is_open}
    small = sorted((number for number in everything if cells[number].is_small), key=lambda number: -cells[number].value)
    hide = set(small)
    rings = _Rings(cells)
    safe: set[int] = set()
    for number in small:
        if hide == everything:
            break
        if number in safe or cells[number].most == 0:
            continue
        shifts = rings.another_table(number, hide, fewest)
        if shifts is None:
            hide = everything
            break
        hide |= shifts.keys()
        safe |= {moved for moved, shift in shifts.items() if _is_far_enough(cells[moved], shift, fewest)}
    return frozenset(cells[number].name for number in hide)


def _wanted(cell: Cell, fewest: int) -> tuple[int, ...]:
    """By how much a small figure must be able to move: until it, or then what it leaves over, is no longer small.

    Where so few are counted at all that everything is small, any other value will do.
    """
    if cell.value < fewest <= cell.most:
        return (fewest - cell.value,)
    if cell.most - cell.value < fewest <= cell.most:
        return (cell.most - cell.value - fewest,)
    return (1, -1)


def _is_far_enough(cell: Cell, shift: int, fewest: int) -> bool:
    return cell.is_small and any(shift >= wanted > 0 or shift <= wanted < 0 for wanted in _wanted(cell, fewest))


class _Rings:
    """Sending more, or less, round a circulation. Figures are known by their number in the list."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = cells
        # The ways out of each sum: forwards along a figure that grows (True), backwards along one that shrinks.
        self.ways: dict[Name, list[tuple[int, bool, Name]]] = {}
        for number, cell in enumerate(cells):
            if not cell.is_open:
                self.ways.setdefault(cell.tail, []).append((number, True, cell.head))
                self.ways.setdefault(cell.head, []).append((number, False, cell.tail))

    def another_table(self, number: int, hide: Set[int], fewest: int) -> dict[int, int] | None:
        """A table in which this figure has moved as far as wanted, as shifts from the true one; nothing if none is."""
        cell = self.cells[number]
        for wanted in _wanted(cell, fewest):
            if not 0 <= cell.value + wanted <= cell.most:
                continue
            start, goal = (cell.head, cell.tail) if wanted > 0 else (cell.tail, cell.head)
            up = [other.most - other.value for other in self.cells]
            down = [other.value for other in self.cells]
            up[number] = down[number] = 0  # the ring is closed by the figure itself
            free, left = set(hide), abs(wanted)
            while left and (
                way := self._free_way(start, goal, free, up, down) or self._way(start, goal, free, up, down)
            ):
                sent = min(left, *(up[along] if grows else down[along] for along, grows in way))
                for along, grows in way:
                    free.add(along)
                    up[along] -= sent if grows else -sent
                    down[along] += sent if grows else -sent
                left -= sent
            if not left:
                shifts = {along: down[along] - self.cells[along].value for along in free}
                return {along: shift for along, shift in shifts.items() if shift and along != number} | {number: wanted}
        return None

    def _free_way(self, start: Name, goal: Name, free: Set[int], up: list[int], down: list[int]) -> Way:
        """The shortest way from one sum to another along hidden figures alone; empty when there is none."""
        come: dict[Name, tuple[Name, int, bool]] = {}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            for number, grows, there in self.ways.get(here, ()):
                if there in come or number not in free or (up if grows else down)[number] <= 0:
                    continue
                come[there] = (here, number, grows)
                if there == goal:
                    return _walked(come, start, goal)
                queue.append(there)
        return ()

    def _way(self, start: Name, goal: Name, free: Set[int], up: list[int], down: list[int]) -> Way:
        """The way that hides the fewest reviews (Dijkstra); empty when there is none."""
        queue: list[tuple[int, int, Name]] = [(0, 0, start)]
        come: dict[Name, tuple[Name, int, bool]] = {}
        cost = {start: 0}
        turn = 0  # so that sums of equal cost are never compared with each other
        while queue:
            so_far, _turn, here = heappop(queue)
            if here == goal:
                return _walked(come, start, goal)
            if so_far > cost[here]:
                continue
            for number, grows, there in self.ways.get(here, ()):
                if (up if grows else down)[number] <= 0:
                    continue
                price = so_far + (0 if number in free else self.cells[number].value + 1)
                if there not in cost or price < cost[there]:
                    cost[there], come[there] = price, (here, number, grows)
                    turn += 1
                    heappush(queue, (price, turn, there))
        return ()


def _walked(come: Mapping[Name, tuple[Name, int, bool]], start: Name, goal: Name) -> Way:
    way = []
    here = goal
    while here != start:
        here, number, grows = come[here]
        way.append((number, grows))
    return tuple(way)
