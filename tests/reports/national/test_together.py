"""Factors named in the same reviews: counted, and shown only where no small number can be worked out."""

from itertools import combinations, product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.national.measures import WHOLE
from reports.national.published import Picture
from reports.national.suppression import FEWEST
from reports.national.together import Known, counts_together, four_of
from tests.reports.national.made import GUID, THEMES, many


def known_of(reviews: list[set[str]]) -> tuple[Known, dict[str, set[int]]]:
    holding = {guid: {number for number, held in enumerate(reviews) if guid in held} for guid in "abc"}
    counts = {guid: len(numbers) for guid, numbers in holding.items() if len(numbers) >= FEWEST}
    return Known(len(reviews), counts), holding


def drawn(seed: int, size: int) -> list[set[str]]:
    """Reviews that name three factors, more or less often together."""
    chance = Random(seed)
    often = [chance.random() for _ in range(8)]
    ways = [{guid for guid, is_in in zip("abc", way, strict=True) if is_in} for way in product((0, 1), repeat=3)]
    return chance.choices(ways, often, k=size)


def test_reviews_that_name_both_are_counted_once_each() -> None:
    reviews = [{"a", "b"}] * 7 + [{"a"}] * 6 + [{"b"}] * 9 + [set()] * 20
    assert counts_together(*known_of(reviews)) == {frozenset("ab"): 7}


def test_a_pair_is_not_shown_when_few_name_only_one_of_the_two() -> None:
    reviews = [{"a", "b"}] * 7 + [{"a"}] * 4 + [{"b"}] * 9 + [set()] * 20
    assert counts_together(*known_of(reviews)) == {}


def test_a_factor_that_is_not_shown_stands_in_no_pair() -> None:
    known, holding = known_of([{"a", "b"}] * 7 + [{"a"}] * 6 + [{"b"}] * 9 + [set()] * 20)
    assert counts_together(Known(known.reviews, {"a": known.counts["a"]}), holding) == {}


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6), st.integers(10, 120))
def test_nothing_that_is_shown_pins_down_a_small_number(seed: int, size: int) -> None:
    """Against every way in which the same figures could have come about, tried one by one."""
    known, holding = known_of(drawn(seed, size))
    shown = counts_together(known, holding)
    for pair, both in shown.items():
        assert both == len(holding[min(pair)] & holding[max(pair)])
        assert min(four_of(known, pair, both)) >= FEWEST
    if len(shown) == 3:
        a, b, c = (known.counts[guid] for guid in "abc")
        ab, ac, bc = (shown[frozenset(pair)] for pair in combinations("abc", 2))
        tables = [
            (all_three, ab - all_three, ac - all_three, bc - all_three, a - ab - ac + all_three,
             b - ab - bc + all_three, c - ac - bc + all_three, size - a - b - c + ab + ac + bc - all_three)
            for all_three in range(size + 1)
        ]  # fmt: skip
        possible = [table for table in tables if min(table) >= 0]
        assert all(max(cell) >= FEWEST for cell in zip(*possible, strict=True))


def test_the_nation_shows_pairs_of_factors_whose_counts_it_shows() -> None:
    picture = Picture(many(400), THEMES)
    pairs = picture.together
    assert pairs
    for pair, both in pairs.items():
        assert both == sum(pair <= review.factors for review in picture.reviews)
        assert not any(picture.figure(guid, WHOLE).is_suppressed for guid in pair)


def test_answers_that_name_no_cause_stand_in_no_pair() -> None:
    picture = Picture(many(400), THEMES)
    named = {guid for pair in picture.together for guid in pair}
    assert named <= {theme.guid for theme in picture.themes if theme.is_cause}
    assert GUID["IP01"] in named


def test_a_third_pair_is_kept_back_when_with_the_others_it_would_tell_of_few_reviews() -> None:
    ways = {"abc": 1, "ab": 9, "ac": 9, "bc": 4, "b": 10, "c": 10, "": 20}
    reviews = [set(way) for way, number in ways.items() for _ in range(number)]
    known, holding = known_of(reviews)
    assert all(
        min(four_of(known, frozenset(pair), len(holding[pair[0]] & holding[pair[1]]))) >= FEWEST
        for pair in combinations("abc", 2)
    )
    assert counts_together(known, holding).keys() == {frozenset("ab"), frozenset("ac")}
