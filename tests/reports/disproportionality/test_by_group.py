"""No small number can be worked out from what is shown of groups, here or on the national page: by brute force."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.disproportionality.by_group import can_be_large, tables
from reports.disproportionality.observed import NOT_KNOWN, grouped, observed
from reports.national.suppression import is_small

FEWEST = 2
COLUMNS = ("a", "b", "?")
WAYS = ("12", "1", "2", "")  # reviews that name both things, only the one, only the other, neither
Cell = tuple[str, str]  # way, column
World = dict[Cell, int]


@cache
def splits(number: int) -> tuple[tuple[int, int, int], ...]:
    """Every way to part a number over the columns."""
    return tuple((a, b, number - a - b) for a in range(number + 1) for b in range(number + 1 - a))


def figures_of(world: World) -> Counter[object]:
    """Everything that can be counted in two directions: of a column, of a thing, of both, of a thing in a column."""
    found: Counter[object] = Counter()
    for (way, column), number in world.items():
        found[column] += number
        found["both"] += number if way == "12" else 0
        found[f"way {way}"] += number
        for thing in "12":
            found[thing] += number if thing in way else 0
            found[thing, thing in way, column] += number
    return found


def public(world: World, size: int) -> dict[object, int]:
    """What anybody can read, on the page of groups and on the national page."""
    rows = [(way, column) for (way, column), number in world.items() for _ in range(number)]
    of = grouped([column for _way, column in rows], COLUMNS[:2])
    seen = observed(of, FEWEST)
    figures = figures_of(world)
    naming = {
        thing: {place for place, (way, _column) in enumerate(rows) if thing in way}
        for thing in "12"
        if not is_small(figures[thing], size, FEWEST)
    }
    ways = Counter(way for way, _column in rows)
    together = {frozenset("12"): ways["12"]} if len(naming) == 2 and min(ways[way] for way in WAYS) >= FEWEST else {}
    told: dict[object, int] = {thing: figures[thing] for thing in naming}
    if together:
        told["both"] = ways["12"]
    told |= {column: count for column, count in seen.counts.items() if count is not None}
    if seen.not_known is not None:
        told["?"] = seen.not_known
    for thing, shown in tables(of, seen, naming, together, fewest=FEWEST).items():
        for column, count in shown.items():
            name = "?" if column == NOT_KNOWN else column
            told[thing, True, name] = count
            told[thing, False, name] = told[name] - count
    return told


def worlds(told: dict[object, int], size: int) -> Iterator[World]:
    """Every table that agrees with what is told."""
    for both, one, other in product(range(size + 1), repeat=3):
        if both + one + other > size or told.get("both", both) != both:
            continue
        if told.get("1", both + one) != both + one or told.get("2", both + other) != both + other:
            continue
        for parts in product(*(splits(number) for number in (both, one, other, size - both - one - other))):
            world = {
                (way, column): n
                for way, part in zip(WAYS, parts, strict=True)
                for column, n in zip(COLUMNS, part, strict=True)
            }
            figures = figures_of(world)
            if all(figures[name] == value for name, value in told.items()):
                yield world


def secrets(world: World) -> set[object]:
    """The numbers that are small, of columns and of what is named in them. None of none is no secret."""
    figures = figures_of(world)
    found: set[object] = {column for column in "ab" if figures[column] < FEWEST and figures["a"] + figures["b"]}
    found |= {"?"} if 0 < figures["?"] < FEWEST else set()
    for column, thing in product(COLUMNS, "12"):
        if figures[column]:
            found |= {(thing, is_in, column) for is_in in (True, False) if figures[thing, is_in, column] < FEWEST}
    return found


def in_three_directions(world: World, told: dict[object, int]) -> set[Cell]:
    """The small numbers of reviews that name both, one or neither, in a column or, where that is not public, in all."""
    if not {"1", "2"} <= told.keys():
        return set()
    figures = figures_of(world)
    found = {cell for cell, number in world.items() if number < FEWEST and figures[cell[1]]}
    return found | {(way, "") for way in WAYS if figures[f"way {way}"] < FEWEST and "both" not in told}


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9), st.integers(6, 12))
def test_nobody_can_tell_that_a_number_of_a_group_is_small(seed: int, size: int) -> None:
    chance = Random(seed)
    cells = list(product(WAYS, COLUMNS))
    often = [chance.random() ** 2 for _ in cells]
    world = Counter(chance.choices(cells, often, k=size))
    truth = {cell: world[cell] for cell in cells}
    told = public(truth, size)
    if not any(isinstance(name, tuple) for name in told):
        return  # no table is shown at all
    small, three = secrets(truth), in_three_directions(truth, told)
    for other in worlds(told, size):
        figures = figures_of(other)
        small = {name for name in small if figures[name] < FEWEST}
        three = {cell for cell in three if other.get(cell, figures[f"way {cell[0]}"]) < FEWEST}
        if not small and not three:
            return
    assert not small, (truth, told)
    assert not three, (truth, told)


def test_with_large_numbers_everything_is_shown() -> None:
    told = public({(way, column): 6 for way in WAYS for column in COLUMNS}, 72)
    assert told["1", True, "a"] == 12
    assert told["2", False, "b"] == 12
    assert told["?"] == 24


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(0, 8)), min_size=1, max_size=3), st.data())
def test_the_bounds_in_three_directions_are_exact(drawn: list[tuple[int, int, int]], data: st.DataObject) -> None:
    columns = [(min(one, size), min(other, size), size) for one, other, size in drawn]
    ranges = [range(max(0, one + other - size), min(one, other) + 1) for one, other, size in columns]
    both = sum(data.draw(st.sampled_from(span)) for span in ranges)
    possible = [found for found in product(*ranges) if sum(found) == both]
    for_all = True
    for place, (one, other, size) in enumerate(columns):
        for way, bounds in (
            (lambda x: x, (one, other)), (lambda x, a=one: a - x, (one, size - other)),
            (lambda x, b=other: b - x, (other, size - one)),
            (lambda x, a=one, b=other, n=size: n - a - b + x, (size - one, size - other)),
        ):  # fmt: skip
            largest = max(way(found[place]) for found in possible)
            for_all &= largest >= FEWEST or min(bounds) == 0
    assert can_be_large(columns, both, both, FEWEST) == for_all


def test_a_table_is_not_shown_when_with_another_it_would_tell_of_few() -> None:
    # Of group a, 20 of 25 reviews name the one thing and 20 the other: at least 15 both, so that at most 5 only one.
    assert can_be_large([(20, 20, 25), (30, 30, 75)], 30, 30)
    assert not can_be_large([(20, 20, 25), (30, 30, 75)], 47, 47)


def test_a_table_with_something_hidden_is_not_shown_when_the_years_would_tell_of_it() -> None:
    # Of 3 reviews that name it in a year in which every group is known, one at least is of group a: it has 2 in all.
    answers, named = ["a"] * 2 + ["b"] * 5 + ["?"] * 3, {0, 2, 3, 7, 8}
    of = grouped(answers, COLUMNS[:2])
    seen = observed(of, FEWEST)
    (shown,) = tables(of, seen, {"1": named}, {}, fewest=FEWEST).values()
    assert shown == {"b": 2}
    (shown,) = tables(of, seen, {"1": named}, {}, {"1": [(2, 2, 5), (3, 5, 5)]}, FEWEST).values()
    assert shown == {}


def test_columns_in_which_nothing_can_be_are_no_reason() -> None:
    assert can_be_large([(0, 10, 20), (30, 30, 80)], 12, 12)
