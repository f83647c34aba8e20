from datetime import date

import pytest

from reviews.chronology.gaps.expecting import Expectation, expectations, not_established, standings
from reviews.chronology.gaps.reference import RISK_LEVEL, TIER, frequencies_on, frequency_sets
from reviews.chronology.gaps.windows import Happening
from tests.reviews.chronology.gaps.made import happening

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)


def level(id: str, when: str, level: str, group: str = "overall") -> Happening:
    return happening(id, "risk_level", when, level=level, group=group)


def expected(*happened: Happening) -> list[tuple[date, int]]:
    return [(one.since, one.days) for one in found(*happened)]


def found(*happened: Happening) -> tuple[Expectation, ...]:
    return expectations("contact", standings(happened, FIRST, LAST), frequency_sets(), FIRST, LAST)


def test_a_level_is_expected_by_until_the_next() -> None:
    assert expected(level("a", "1/2/2025", "medium"), level("b", "1/6/2025", "high")) == [
        (date(2025, 2, 1), 14),
        (date(2025, 6, 1), 7),
    ]


def test_where_the_day_of_a_change_is_not_known_the_longer_length_is_expected_meanwhile() -> None:
    rose = expected(level("a", "1/2/2025", "medium"), level("b", "June 2025", "high"))
    assert rose == [(date(2025, 2, 1), 14), (date(2025, 6, 1), 14), (date(2025, 6, 30), 7)]
    fell = expected(level("a", "1/2/2025", "high"), level("b", "June 2025", "low"))
    assert fell == [(date(2025, 2, 1), 7), (date(2025, 6, 1), 28), (date(2025, 6, 30), 28)]


def test_before_the_first_is_surely_in_force_nothing_is_expected() -> None:
    assert expected(level("a", "June 2025", "high")) == [(date(2025, 6, 30), 7)]
    assert not_established(found(level("a", "June 2025", "high")), FIRST, LAST) == ((FIRST, date(2025, 6, 29)),)


def test_of_two_first_levels_on_one_day_the_longer_length_is_expected() -> None:
    one_day = level("a", "1/2/2025", "high"), level("b", "1/2/2025", "medium")
    assert expected(*one_day) == [(date(2025, 2, 1), 14)]
    assert expected(*one_day, level("c", "1/6/2025", "high")) == [(date(2025, 2, 1), 14), (date(2025, 6, 1), 7)]
    of_a_month = level("a", "June 2025", "high"), level("b", "June 2025", "medium")
    assert expected(*of_a_month) == [(date(2025, 6, 30), 14)]


def test_the_highest_of_several_groups_counts() -> None:
    (one,) = found(level("a", "1/1/2025", "low", "public"), level("b", "1/1/2025", "high", "children"))
    assert (one.days, one.because, one.entry_id) == (7, "risk level high (children)", "b")


def test_the_shorter_of_tier_and_level_counts() -> None:
    tier = happening("t", "tier", "1/1/2025", tier="a3")
    (one,) = found(level("a", "1/1/2025", "low"), tier)
    assert (one.days, one.because) == (7, "tier a3")


@pytest.mark.parametrize("words", ["Tier A2", "tier a", "TIER: A1", "A3S"])
def test_a_tier_is_known_with_or_without_its_word(words: str) -> None:
    assert expected(happening("t", "tier", "1/1/2025", tier=words)) == [(FIRST, 7)]


def test_not_assessed_is_no_level() -> None:
    assert expected(level("a", "1/1/2025", "not assessed")) == []
    assert not_established((), FIRST, LAST) == ((FIRST, LAST),)


def test_the_reference_data_says_that_it_is_not_official_and_what_is_a_placeholder() -> None:
    frequencies = frequencies_on(LAST)
    assert frequencies.note == "Not the official text"
    contact = frequencies.expected["contact"]
    assert {one.by for one in contact} == {RISK_LEVEL, TIER}
    assert not any(one.is_published for one in contact)
    assert all("placeholder" in one.source for one in contact)
    assert frequencies.first_visit.is_published
    assert frequencies.counts("Probation (London)")
    assert not frequencies.counts("Police")
