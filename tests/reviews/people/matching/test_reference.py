"""The list of short forms holds folded words, and says what people in Britain say."""

import pytest

from reviews.people.hiding.name_words import folded
from reviews.people.matching.reference import full_names, same_name


def test_every_word_is_folded_and_no_name_is_its_own_short_form_alone() -> None:
    assert len(full_names()) > 500
    assert [name for name in full_names() if name != folded(name)] == []
    assert [name for name in full_names() if not same_name(name)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("bill", "william"), ("liz", "elizabeth"), ("beth", "liz"), ("peggy", "margaret"), ("dai", "david")],
)
def test_a_short_form_stands_for_its_name_either_way_round(one: str, other: str) -> None:
    assert other in same_name(one)
    assert one in same_name(other)


@pytest.mark.parametrize(("one", "other"), [("william", "elizabeth"), ("alexander", "alexandra"), ("bob", "bill")])
def test_names_with_nothing_in_common_or_only_a_short_form_are_not_one(one: str, other: str) -> None:
    assert other not in same_name(one)


def test_a_name_that_is_not_on_the_list_has_none() -> None:
    assert same_name("siobhan") == frozenset()
