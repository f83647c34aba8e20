"""Intervals and exact tests against published values, against exact integers, and against what must always hold."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.disproportionality.chance import binomial_p, fisher_p, holm, newcombe, wilson

PARTS = st.integers(0, 60).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


def test_wilson_gives_the_published_intervals() -> None:
    # Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
    for count, of, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611)):
        found = wilson(count, of)
        assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_newcombe_gives_the_published_intervals() -> None:
    # Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10.
    for a, m, b, n, low, high in (
        (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (5, 56, 0, 29, -0.0381, 0.1926),
        (0, 10, 0, 20, -0.1611, 0.2775), (10, 10, 0, 10, 0.6075, 1.0),
    ):  # fmt: skip
        found = newcombe(a, m, b, n)
        assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_the_exact_tests_give_what_r_gives() -> None:
    assert binomial_p(682, 925, 0.75) == pytest.approx(0.3825, abs=5e-5)  # Conover's peas, in R's manual
    assert fisher_p(3, 4, 4, 8) == pytest.approx(0.4857, abs=5e-5)  # the tea tasting, in R's manual
    assert fisher_p(10, 12, 13, 30) == pytest.approx(0.0005367, abs=5e-8)  # convictions of twins, in R's manual


@given(PARTS, st.integers(1, 19))
def test_the_binomial_is_the_sum_of_all_that_is_no_more_likely(part: tuple[int, int], twentieths: int) -> None:
    count, of = part
    share = Fraction(twentieths, 20)
    ways = [comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(of + 1)]
    exact = sum(way for way in ways if way <= ways[count] * (1 + Fraction(1, 10**7)))
    assert binomial_p(count, of, float(share)) == pytest.approx(float(exact), rel=1e-9)


@given(PARTS, st.integers(1, 99))
def test_counting_the_others_gives_the_same_p(part: tuple[int, int], percent: int) -> None:
    count, of = part
    found = binomial_p(count, of, percent / 100)
    assert 0 <= found <= 1
    assert found == pytest.approx(binomial_p(of - count, of, 1 - percent / 100), rel=1e-6)


@given(PARTS, PARTS)
def test_fisher_is_the_sum_of_all_that_is_no_more_likely(part: tuple[int, int], other: tuple[int, int]) -> None:
    (a, m), (b, n) = part, other
    ways = {k: comb(m, k) * comb(n, a + b - k) for k in range(max(0, a + b - n), min(m, a + b) + 1)}
    exact = Fraction(sum(way for way in ways.values() if way <= ways[a]), sum(ways.values()))
    assert fisher_p(a, m, a + b, m + n) == pytest.approx(float(exact), rel=1e-9)
    assert fisher_p(a, m, a + b, m + n) == pytest.approx(fisher_p(b, n, a + b, m + n), rel=1e-9)


@given(PARTS, PARTS)
def test_intervals_contain_what_was_seen(part: tuple[int, int], other: tuple[int, int]) -> None:
    (a, m), (b, n) = part, other
    if m and n:
        assert wilson(a, m).low <= a / m <= wilson(a, m).high
        found = newcombe(a, m, b, n)
        assert -1 <= found.low <= a / m - b / n + 1e-12
        assert a / m - b / n - 1e-12 <= found.high <= 1
        turned = newcombe(b, n, a, m)
        assert (turned.low, turned.high) == pytest.approx((-found.high, -found.low))


@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_never_lowers_a_p_and_keeps_their_order(values: list[float]) -> None:
    adjusted = holm(values)
    assert all(raw <= found <= 1 for raw, found in zip(values, adjusted, strict=True))
    in_order = [found for _raw, found in sorted(zip(values, adjusted, strict=True))]
    assert in_order == sorted(in_order)


def test_holm_on_an_example_worked_by_hand() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.03, 0.06, 0.06, 0.02))


def test_large_numbers_take_no_time_and_stay_exact_enough() -> None:
    assert binomial_p(50_500, 100_000, 0.5) == pytest.approx(0.001579, rel=2e-2)
    assert binomial_p(0, 100, 0.0) == 1.0
    assert binomial_p(1, 100, 0.0) == 0.0
