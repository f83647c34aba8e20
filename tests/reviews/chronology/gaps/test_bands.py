"""Gaps as a figure hatches them, and as its sentence tells them."""

from datetime import date, timedelta

from reviews.chronology.lanes import Band
from reviews.chronology.sentences import MOST_GAPS, describe_bands

FIRST = date(2025, 1, 1)


def hatched(number: int) -> list[Band]:
    starts = [FIRST + timedelta(days=60 * place) for place in range(number)]
    return [Band(start, start + timedelta(days=40), "no contact for 40 days") for start in starts]


def test_each_is_told_while_they_are_few() -> None:
    assert describe_bands(hatched(1)) == "Hatched: 1 January 2025 to 10 February 2025, no contact for 40 days."


def test_of_many_the_first_are_told_and_the_others_counted() -> None:
    assert describe_bands(hatched(MOST_GAPS + 3)).endswith("no contact for 40 days; and 3 more.")
