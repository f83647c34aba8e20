"""Years are told apart only where that tells of no few reviews."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reports.disproportionality.spans import Span, spans


def years(*numbers: tuple[int, int]) -> list[Span]:
    """So many known and not known in each year from 2021 on."""
    return [Span((str(2021 + place),), known, known + rest) for place, (known, rest) in enumerate(numbers)]


def parted(*numbers: tuple[int, int]) -> list[int]:
    return [len(span.years) for span in spans(years(*numbers))]


def test_years_with_enough_of_both_or_none_of_one_stand_alone() -> None:
    assert parted((0, 30), (40, 6), (50, 0), (0, 0)) == [1, 1, 1, 1]


def test_a_year_of_few_waits_for_those_that_follow_and_the_last_goes_back() -> None:
    assert parted((40, 2), (40, 1), (40, 2), (40, 9)) == [3, 1]
    assert parted((40, 9), (40, 0), (40, 1)) == [3]  # with one not known of the last two, it can be told from none


def test_the_middle_of_some_years_is_the_first_of_july_of_the_middle_one() -> None:
    assert Span(("2023",), 9, 9).middle == date(2023, 7, 1)
    assert Span(("2021", "2022", "2023"), 9, 9).middle == date(2022, 7, 1)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=8))
def test_no_span_of_several_tells_of_few_and_every_year_is_in_one(numbers: list[tuple[int, int]]) -> None:
    found = spans(years(*numbers))
    assert [year for span in found for year in span.years] == [str(2021 + place) for place in range(len(numbers))]
    assert len(found) <= 1 or all(span.is_large for span in found)
