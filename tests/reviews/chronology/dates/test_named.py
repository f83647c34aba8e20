"""Lengths of time that have a name."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.dates import ImpreciseDate
from tests.reviews.chronology.dates.strategies import TODAY, days
from workbench.errors import Invalid


def a_date(text: str) -> ImpreciseDate:
    return ImpreciseDate.from_text(text, TODAY)


@pytest.mark.parametrize(
    ("text", "canonical", "words"),
    [
        ("Summer 2019", "2019-06~/2019-08~", "summer 2019"),
        ("the late summer of 2019", "2019-06~/2019-08~", "late summer 2019"),
        ("winter 2019/20", "2019-12~/2020-02~", "winter 2019/20"),
        ("Winter 2019-2020", "2019-12~/2020-02~", "winter 2019/20"),
        ("about spring 2020", "2020-03~/2020-05~", "spring 2020"),
        ("1990s", "199X", "the 1990s"),
        ("the late 90s", "199X", "the late 1990s"),
        ("mid-’80s", "198X", "the mid 1980s"),
        ("w/c 4 May 2020", "[2020-05-04..2020-05-10]", "between 4 May 2020 and 10 May 2020"),
        ("week commencing Mon 4/5/20", "[2020-05-04..2020-05-10]", "between 4 May 2020 and 10 May 2020"),
        ("week ending 10 May 2020", "[2020-05-04..2020-05-10]", "between 4 May 2020 and 10 May 2020"),
        ("weekend of 4 July 2020", "[2020-07-04..2020-07-05]", "between 4 July 2020 and 5 July 2020"),
        ("Christmas 2018", "2018-12-25~", "about 25 December 2018"),
        ("around Christmas Day 2018", "2018-12-25~", "about 25 December 2018"),
        ("Christmas Eve 2018", "2018-12-24", "24 December 2018"),
        ("New Year 2019", "2019-01-01~", "about 1 January 2019"),
    ],
)
def test_a_name_is_read_as_the_time_it_stands_for(text, canonical, words):
    known = a_date(text)
    assert (known.edtf, known.in_words) == (canonical, words)
    assert ImpreciseDate.from_stored(known.edtf, text, TODAY) == known


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("winter 2019", "winter 2018/19 or winter 2019/20"),
        ("winter 2019/21", "cannot read"),
        ("summer 2019/20", "cannot read"),
        ("50s", "four digits"),
        ("w/e 10 May 2020", "week ending or a weekend"),
        ("w/c May 2020", "has no day"),
        ("weekend of 6 July 2020", "names a Monday"),
        ("about w/c 4 May 2020", "cannot read"),
        ("Summer", "cannot read"),
        ("Christmas", "cannot read"),
    ],
)
def test_a_name_that_could_mean_two_things_is_refused_with_what_to_write(text, sentence):
    with pytest.raises(Invalid, match=sentence):
        a_date(text)


def test_where_a_season_begins_and_ends_is_never_sure():
    summer = a_date("summer 2019")
    assert (summer.earliest, summer.latest) == (date(2019, 6, 1), date(2019, 8, 31))
    assert not summer.surely_by(date(2019, 9, 15))
    assert summer.surely_by(date(2019, 10, 31))
    assert not summer.surely_after(date(2019, 5, 15))


@settings(deadline=None)
@given(days)
def test_a_weeks_seven_days_begin_or_end_on_the_day_named(day):
    words = f"{day.day} {day:%B} {day.year}"
    beginning, ending = a_date(f"w/c {words}"), a_date(f"week ending {words}")
    assert (beginning.earliest, ending.latest) == (day, day)
    for week in (beginning, ending):
        assert week.earliest
        assert week.latest
        assert (week.latest - week.earliest).days == 6


@settings(deadline=None)
@given(st.integers(0, 9), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_a_decade_of_two_digits_is_never_in_the_future_nor_beyond_living_memory(decade, today):
    try:
        known = ImpreciseDate.from_text(f"{decade}0s", today)
    except Invalid:
        return
    assert known.earliest
    assert known.latest
    assert known.earliest <= today
    assert today.year - known.latest.year <= 60
