"""What speaks for two people being one."""

from datetime import date

import pytest

from reviews.people.joining.rules import Births, check_join, check_reason, one_person, why_one
from reviews.people.matching.rules import fits
from reviews.people.matching.words import words_in
from workbench.errors import Invalid

BORN = date(1990, 5, 17)
NOT_KNOWN = Births(None)


def why(one: str, other: str, here: Births, there: Births, numbers: tuple[str, ...] = ()) -> str:
    """What is said of two people."""
    return why_one(numbers, fits(words_in(one), other), f"“{one}” is like “{other}”", (here, there))


@pytest.mark.parametrize(
    ("one", "other", "here", "there"),
    [
        ("Alex Example", "Alex Example", Births(BORN), Births(BORN)),
        ("Alex Exampel", "Alex Example", Births(BORN), Births(BORN)),
        ("Example Alex", "Alex Example", Births(BORN), Births(date(1990, 5, 18))),
        ("Alex Example", "Alex James Example", Births(date(1991, 1, 1), (BORN,)), Births(BORN)),
        ("Alex Example", "Alex Example", NOT_KNOWN, Births(BORN)),
    ],
)
def test_alike_names_with_nothing_against_them_are_shown(one: str, other: str, here: Births, there: Births) -> None:
    assert why(one, other, here, there)


@pytest.mark.parametrize(
    ("one", "other", "here", "there"),
    [
        ("Alex Example", "Alex Example", Births(BORN), Births(date(1975, 11, 2))),
        ("Alex Example", "Sam Example", Births(BORN), Births(BORN)),
        ("Alexa Exampel", "Alex Example", NOT_KNOWN, NOT_KNOWN),
    ],
)
def test_another_day_or_another_name_is_not(one: str, other: str, here: Births, there: Births) -> None:
    assert not why(one, other, here, there)


def test_the_same_number_is_enough() -> None:
    said = why("Alex Example", "Robin Other", Births(BORN), Births(date(1975, 11, 2)), ("CRN",))
    assert said == "the same CRN; another date of birth"


def test_joinings_make_one_person_of_several() -> None:
    assert one_person("a", [("a", "b"), ("c", "b"), ("d", "e")]) == {"a", "b", "c"}


def test_two_who_were_kept_apart_are_not_joined_through_a_third() -> None:
    with pytest.raises(Invalid, match="different people"):
        check_join(frozenset("ab"), frozenset("c"), {("a", "c"): "decision"})
    check_join(frozenset("ab"), frozenset("c"), {("a", "d"): "decision"})


def test_a_decision_has_a_reason() -> None:
    with pytest.raises(Invalid, match="Give the reason"):
        check_reason(" ")
