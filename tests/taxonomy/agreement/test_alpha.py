"""Krippendorff's alpha: the book's figures, and what holds of any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxonomy.agreement import distances
from taxonomy.agreement.alpha import krippendorff_alpha
from taxonomy.agreement.rules import NoAnswer
from tests.taxonomy.agreement.vectors import FOUR_OBSERVERS, THREE_CODERS

UNITS = st.lists(st.lists(st.sampled_from([1.0, 2.0, 3.0, 4.0, None]), min_size=2, max_size=4), max_size=15)


def test_the_figures_of_three_coders_with_values_missing() -> None:
    assert round(krippendorff_alpha(THREE_CODERS), 4) == 0.6914
    assert round(krippendorff_alpha(THREE_CODERS, distances.interval), 4) == 0.8108


def test_the_figures_of_four_observers() -> None:
    assert round(krippendorff_alpha(FOUR_OBSERVERS), 3) == 0.743
    assert round(krippendorff_alpha(FOUR_OBSERVERS, None), 3) == 0.815
    assert round(krippendorff_alpha(FOUR_OBSERVERS, distances.interval), 3) == 0.849


@pytest.mark.parametrize("units", [[], [("a", None)], [("a", "a"), ("a", "a")]])
def test_nothing_is_said_without_a_second_value_or_with_one_value_only(units: list[tuple[str, ...]]) -> None:
    with pytest.raises(NoAnswer):
        krippendorff_alpha(units)


@given(UNITS)
def test_the_order_of_coders_does_not_matter_and_full_agreement_is_one(units: list[list[float | None]]) -> None:
    for distance in (distances.nominal, distances.interval, None):
        try:
            there = krippendorff_alpha(units, distance)
        except NoAnswer:
            continue
        assert there == pytest.approx(krippendorff_alpha([unit[::-1] for unit in units], distance))
        assert there <= 1 + 1e-9
        same = [[unit[0]] * len(unit) for unit in units if unit[0] is not None]
        if len({unit[0] for unit in same}) > 1:
            assert krippendorff_alpha(same, distance) == pytest.approx(1)


@given(UNITS)
def test_a_unit_with_one_value_changes_nothing(units: list[list[float | None]]) -> None:
    try:
        there = krippendorff_alpha(units)
    except NoAnswer:
        return
    assert krippendorff_alpha([*units, [4.0, None], [None, None]]) == pytest.approx(there)
