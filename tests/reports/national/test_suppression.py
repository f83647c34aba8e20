"""No hidden small number can be worked out: proved against every table that agrees with what is shown."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.national.suppression import Cell, hidden, is_small

FEWEST = 2
REGIONS, YEARS = ("north", "south"), ("2024", "2025")
Table = dict[tuple[str, str], int]


def circulation(inside: Table, most: Table, offences: tuple[int, int]) -> list[Cell]:
    """Regions by years, with both margins, the whole, and the whole parted again by offence."""

    def cell(name: object, tail: str, head: str, pairs: list[tuple[str, str]]) -> Cell:
        value, limit = sum(inside[pair] for pair in pairs), sum(most[pair] for pair in pairs)
        return Cell(name, tail, head, value, limit, is_small(value, limit, FEWEST))

    pairs = list(product(REGIONS, YEARS))
    cells = [cell(pair, f"region {pair[0]}", f"year {pair[1]}", [pair]) for pair in pairs]
    cells += [cell(year, f"year {year}", "whole", [pair for pair in pairs if pair[1] == year]) for year in YEARS]
    cells += [cell("all", "whole", "by offence", pairs)]
    limit = sum(most.values())
    for number, value in enumerate(offences):
        cells.append(Cell(f"offence {number}", "by offence", "by region", value, limit, is_small(value, limit, FEWEST)))
    cells += [
        cell(region, "by region", f"region {region}", [pair for pair in pairs if pair[0] == region])
        for region in REGIONS
    ]
    return cells


def worlds(cells: list[Cell], hide: frozenset[object], most: Table) -> Iterator[dict[object, int]]:
    """Every table that agrees with what is shown, as somebody outside could list them."""
    shown = {cell.name: cell.value for cell in cells if cell.name not in hide}
    pairs = list(product(REGIONS, YEARS))
    for values in product(*(range(most[pair] + 1) for pair in pairs)):
        inside = dict(zip(pairs, values, strict=True))
        whole = sum(values)
        for first in range(whole + 1):
            world = {cell.name: cell.value for cell in circulation(inside, most, (first, whole - first))}
            if all(world[name] == value for name, value in shown.items()):
                yield world


@st.composite
def tables(draw: st.DrawFn) -> tuple[Table, Table, tuple[int, int]]:
    """Counts, the most each can be, and the same whole parted by offence."""
    most, inside = {}, {}
    for pair in product(REGIONS, YEARS):
        most[pair] = draw(st.integers(0, 4))
        inside[pair] = draw(st.integers(0, most[pair]))
    whole = sum(inside.values())
    first = draw(st.integers(0, whole))
    return inside, most, (first, whole - first)


@settings(max_examples=60, deadline=None)
@given(tables())
def test_nobody_can_tell_that_a_hidden_number_is_small(made: tuple[Table, Table, tuple[int, int]]) -> None:
    inside, most, offences = made
    cells = circulation(inside, most, offences)
    hide = hidden(cells, FEWEST)
    small = {cell.name: cell for cell in cells if cell.is_small}
    assert small.keys() <= hide
    for world in worlds(cells, hide, most):
        small = {name: cell for name, cell in small.items() if not could_be_large(cell, world[name])}
        if not small:
            return
    raise AssertionError(f"{sorted(map(str, small))} can be seen to be small")


def could_be_large(cell: Cell, value: int) -> bool:
    """Whether this value, instead of the true one, would not be small in the way the true one is."""
    if cell.value < FEWEST <= cell.most:
        return value >= FEWEST
    if cell.most >= FEWEST:
        return cell.most - value >= FEWEST
    return value != cell.value


def test_a_table_without_small_numbers_is_shown_whole() -> None:
    cells = [Cell("a", "x", "y", 9, 20), Cell("b", "x", "y", 8, 20), Cell("all", "y", "x", 17, 40)]
    assert hidden(cells) == frozenset()


def test_the_next_smallest_goes_with_the_small_one() -> None:
    cells = [
        Cell("a", "x", "y", 3, 20, is_small=True),
        Cell("b", "x", "y", 8, 20),
        Cell("c", "x", "y", 30, 90),
        Cell("all", "y", "x", 41, 130),
    ]
    assert hidden(cells) == {"a", "b"}


def test_hidden_noughts_need_company_that_is_not_small() -> None:
    # With 0 and 0 hidden beside a total, both would be plain: a third figure has to go.
    cells = [
        Cell("a", "x", "y", 0, 20, is_small=True),
        Cell("b", "x", "y", 0, 20, is_small=True),
        Cell("c", "x", "y", 30, 90),
        Cell("d", "x", "y", 12, 90),
        Cell("all", "y", "x", 42, 220),
    ]
    assert hidden(cells) == {"a", "b", "d"}


def test_where_only_an_open_figure_could_help_nothing_is_shown() -> None:
    cells = [
        Cell("a", "x", "y", 3, 20, is_small=True),
        Cell("b", "z", "y", 8, 20),
        Cell("sum of a", "y", "x", 3, 20, is_open=True),
        Cell("sum of b", "y", "z", 8, 20, is_open=True),
    ]
    assert hidden(cells) == {"a", "b"}


def test_few_with_or_few_without_are_small_and_none_of_none_is_not() -> None:
    assert is_small(4, 100)
    assert is_small(0, 100)
    assert is_small(97, 100)
    assert not is_small(5, 100)
    assert not is_small(95, 100)
    assert not is_small(0, 0)
