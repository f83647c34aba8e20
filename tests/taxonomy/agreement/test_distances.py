"""Distances: 0 for the same, and further for what is further."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxonomy.agreement import distances

LEVELS = {"IP01": "practitioner", "IP02": "practitioner", "MO01": "management", "PD01": "team"}
ONE = distances.tree(LEVELS)
CODED = st.frozensets(st.sampled_from(sorted(LEVELS)))


def test_another_factor_of_the_same_level_is_half_as_far_as_one_of_another_level() -> None:
    assert ONE("IP01", "IP01") == 0
    assert ONE("IP01", "IP02") == 0.5
    assert ONE("IP01", "MO01") == 1


def test_sets_of_one_factor_are_as_far_apart_as_the_factors() -> None:
    apart = distances.sets(ONE)
    for a, b in product(LEVELS, LEVELS):
        assert apart(frozenset({a}), frozenset({b})) == ONE(a, b)


def test_a_factor_more_counts_for_its_share() -> None:
    apart = distances.sets(ONE)
    assert apart(frozenset({"IP01"}), frozenset({"IP01", "MO01"})) == pytest.approx(1 / 3)
    assert apart(frozenset({"IP01"}), frozenset({"IP01", "IP02"})) == pytest.approx(1 / 6)
    assert apart(frozenset({"IP01"}), frozenset()) == 1


@given(CODED, CODED)
def test_sets_are_no_further_apart_than_one_and_as_far_back_as_there(a: frozenset[str], b: frozenset[str]) -> None:
    apart = distances.sets(ONE)
    assert apart(a, b) == pytest.approx(apart(b, a))
    assert 0 <= apart(a, b) <= 1
    assert (apart(a, b) == 0) == (a == b)


def test_ranks_are_counted_by_how_many_values_lie_between() -> None:
    ranks = distances.ordinal(np.array([2.0, 4.0, 2.0]))
    assert ranks.tolist() == [[0, 9, 36], [9, 0, 9], [36, 9, 0]]
