"""Kappa: the textbook's figures, and what holds of any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxonomy.agreement.kappa import cohen_kappa, counts_of, fleiss_kappa
from taxonomy.agreement.rules import NoAnswer
from tests.taxonomy.agreement.vectors import FLEISS, two_by_two

SOME = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=30)


def test_cohens_kappa_of_the_textbook_table() -> None:
    assert cohen_kappa(*two_by_two(20, 5, 10, 15)) == pytest.approx(0.4, abs=1e-12)


def test_fleiss_kappa_of_the_textbook_table() -> None:
    assert round(fleiss_kappa(FLEISS), 4) == 0.2099


def test_units_that_one_coder_left_out_do_not_count() -> None:
    first, second = two_by_two(20, 5, 10, 15)
    assert cohen_kappa([*first, "yes", None], [*second, None, "no"]) == pytest.approx(0.4)


@pytest.mark.parametrize("values", [[], ["yes"] * 5])
def test_nothing_is_said_where_chance_says_it_all(values: list[str]) -> None:
    with pytest.raises(NoAnswer):
        cohen_kappa(values, values)


def test_coders_with_unequal_units_are_refused() -> None:
    with pytest.raises(ValueError, match="1 and 2 units"):
        cohen_kappa(["a"], ["a", "b"])


@pytest.mark.parametrize("counts", [[(2, 0), (1, 0)], [(1, 0), (0, 1)]])
def test_units_coded_unequally_often_or_once_are_refused(counts: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="same number of codings"):
        fleiss_kappa(counts)


def test_only_units_that_every_coder_coded_are_counted() -> None:
    assert counts_of([("a", "b"), ("a", None), ("b", "b")]) == ((1, 1), (0, 2))


@given(SOME)
def test_kappa_is_symmetric_and_at_most_one(pairs: list[tuple[str, str]]) -> None:
    first, second = [a for a, _ in pairs], [b for _, b in pairs]
    try:
        there = cohen_kappa(first, second)
    except NoAnswer:
        return
    assert there == pytest.approx(cohen_kappa(second, first))
    assert -1 - 1e-9 <= there <= 1 + 1e-9
    assert (there > 1 - 1e-9) == (first == second)
