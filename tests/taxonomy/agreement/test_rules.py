"""Figures and their intervals: the same every time, honest about how little they rest on."""

import pytest

from taxonomy.agreement.alpha import Alpha
from taxonomy.agreement.kappa import Cohen
from taxonomy.agreement.rules import FEWEST, NOTHING, values_of
from taxonomy.agreement.statistic import estimate
from tests.taxonomy.agreement.vectors import THREE_CODERS, two_by_two


def test_the_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    one = estimate(Cohen(*two_by_two(20, 5, 10, 15)))
    assert one.value == pytest.approx(0.4)
    assert one.interval is not None
    assert one.interval.low < 0.4 < one.interval.high
    assert one == estimate(Cohen(*two_by_two(20, 5, 10, 15)))
    assert one != estimate(Cohen(*two_by_two(20, 5, 10, 15)), seed=7)


def test_more_units_give_a_narrower_interval() -> None:
    few = estimate(Cohen(*two_by_two(20, 5, 10, 15))).interval
    many = estimate(Cohen(*two_by_two(200, 50, 100, 150))).interval
    assert few is not None
    assert many is not None
    assert many.high - many.low < (few.high - few.low) / 2


def test_the_interval_is_near_the_one_by_formula() -> None:
    """Fleiss, Cohen and Everitt (1969): the standard error of this table's kappa is 0.127."""
    one = estimate(Cohen(*two_by_two(20, 5, 10, 15))).interval
    assert one is not None
    assert one.low == pytest.approx(0.4 - 1.96 * 0.127, abs=0.04)
    assert one.high == pytest.approx(0.4 + 1.96 * 0.127, abs=0.04)


def test_with_few_units_no_interval_is_given() -> None:
    few = estimate(Alpha([("a", "a"), ("b", "b")] * (FEWEST // 2 - 1)))
    assert (few.value, few.interval, few.is_enough) == (1, None, False)


def test_with_one_value_only_there_is_no_figure() -> None:
    assert estimate(Alpha([("a", "a")] * 20)).value is None
    assert estimate(Alpha([])) == NOTHING


def test_many_units_are_drawn_in_parts() -> None:
    one = estimate(Alpha(THREE_CODERS * 300))
    assert one.n == 12 * 300
    assert one.interval is not None
    assert one.interval.low < (one.value or 0) < one.interval.high


def test_values_stand_in_order() -> None:
    assert values_of([(10.0, 9.0), (None, 9.0)]) == (9.0, 10.0)
    assert values_of([("b", None), ("a", "b")]) == ("a", "b")
