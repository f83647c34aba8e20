import math
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.dates import ImpreciseDate
from tests.reviews.chronology.dates.strategies import TODAY, dates, days
from workbench.errors import Invalid


def a_date(text: str) -> ImpreciseDate:
    return ImpreciseDate.from_text(text, TODAY)


def oracle_bounds(text: str) -> tuple[date | None, date | None]:
    """The bounds that the `edtf` package finds."""

    def plain(bound: object) -> date | None:
        if isinstance(bound, float):
            assert math.isinf(bound)
            return None
        return date(*bound[:3])  # type: ignore[index]

    found = parse_edtf(text)
    return plain(found.lower_strict()), plain(found.upper_strict())


@settings(deadline=None)
@given(dates)
def test_the_bounds_are_those_of_the_edtf_package(known):
    if known.edtf is None:
        assert (known.earliest, known.latest) == (None, None)
    else:
        assert (known.earliest, known.latest) == oracle_bounds(known.edtf)


@settings(deadline=None)
@given(dates)
def test_the_latest_day_is_never_before_the_earliest(known):
    if known.earliest and known.latest:
        assert known.earliest <= known.latest


@settings(deadline=None)
@given(dates)
def test_the_canonical_string_says_the_same_again(known):
    again = ImpreciseDate.from_edtf(known.edtf or "")
    assert (again.edtf, again.earliest, again.latest) == (known.edtf, known.earliest, known.latest)
    assert (again.at_time, again.place) == (known.at_time, known.place)


@settings(deadline=None)
@given(dates)
def test_what_a_date_is_in_words_can_be_typed_back(known):
    assert a_date(known.in_words) == known


@settings(deadline=None)
@given(dates)
def test_a_date_comes_back_from_the_database_as_it_was_said(known):
    assert ImpreciseDate.from_stored(known.edtf, known.in_words, TODAY) == known


@settings(deadline=None)
@given(dates, st.text(max_size=30))
def test_other_words_beside_a_date_do_not_change_what_is_known(known, words):
    stored = ImpreciseDate.from_stored(known.edtf, words, TODAY)
    assert (stored.edtf, stored.as_written) == (known.edtf, words)


@settings(deadline=None)
@given(st.lists(dates, max_size=8))
def test_undated_comes_last(known):
    in_order = sorted(known, key=lambda one: one.sort_key)
    assert [one.is_undated for one in in_order] == sorted(one.is_undated for one in known)


@settings(deadline=None)
@given(dates, dates)
def test_two_dates_share_a_place_in_the_order_only_when_they_say_the_same(one, other):
    assert (one.sort_key == other.sort_key) == (one.edtf == other.edtf)


@settings(deadline=None)
@given(dates, days)
def test_nothing_is_surely_before_and_surely_after_the_same_day(known, day):
    assert not (known.surely_by(day) and known.surely_after(day))


@settings(deadline=None)
@given(dates, dates)
def test_only_one_of_two_things_is_surely_before_the_other(one, other):
    assert not (one.surely_before(other) and other.surely_before(one))


@settings(deadline=None)
@given(dates, days)
def test_being_surely_before_a_day_is_the_same_said_of_a_date_or_of_the_day(known, day):
    assert ImpreciseDate.on(day).surely_before(known) == known.surely_after(day)


@settings(deadline=None)
@given(dates, days)
def test_what_was_sure_by_a_day_is_sure_by_the_next(known, day):
    assert not known.surely_by(day) or known.surely_by(day + timedelta(days=1))


def test_dates_stand_in_the_stated_order():
    order = [
        "2004 to 2015", "by 3 May 2015", "3 May 2015", "3 May 2015 at 8am", "3 May 2015 at 1:10pm",
        "3 May 2015 to 5 May 2015", "after 2 May 2015", "4 May 2015", "2016", "",
    ]  # fmt: skip
    assert sorted(order, key=lambda text: a_date(text).sort_key) == order


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("c. November 2014 to February 2015", "about November 2014 to February 2015"),
        ("2013", "2013"),
        ("19/4/2015 11.42am", "19 April 2015, 11:42am"),
        ("19/4/2015 00:05", "19 April 2015, 12:05am"),
        ("", "date not known"),
        ("early March 2020", "early March 2020"),
        ("by March 2020", "by the end of March 2020"),
        ("between 3 and 5 May 2015", "between 3 May 2015 and 5 May 2015"),
        ("Summer 2019", "summer 2019"),
        ("late 90s", "the late 1990s"),
        ("shortly before 3 May 2015", "shortly before 3 May 2015"),
        ("Christmas 2018", "about 25 December 2018"),
    ],
)
def test_a_date_is_shown_as_it_is_known(text, words):
    assert a_date(text).in_words == words


def test_before_a_day_and_by_the_day_before_have_one_canonical_string_and_keep_their_own_words():
    before, by = a_date("before 19 November 2014"), a_date("by 18 November 2014")
    assert before.edtf == by.edtf == "[..2014-11-18]"
    for known in (before, by):
        assert ImpreciseDate.from_stored(known.edtf, known.as_written, TODAY).in_words == known.in_words


def test_about_is_never_sure_at_its_bounds_but_is_sure_a_good_way_from_them():
    about = a_date("about May 2015")
    assert about.is_approximate
    assert not about.surely_by(date(2015, 5, 31))
    assert about.surely_by(date(2015, 8, 1))
    assert not about.surely_after(date(2015, 4, 30))
    assert about.surely_after(date(2015, 1, 1))


def test_an_undated_thing_is_never_sure():
    assert not ImpreciseDate.undated().surely_by(date(2100, 1, 1))
    assert not ImpreciseDate.undated().surely_after(date(1900, 1, 1))


@pytest.mark.parametrize(
    "text", ["2019-13", "2019-02-30", "2019-00", "2019-05/2018", "2019?", "2014-11~/2015-02", "[..]", "0099", "x"]
)
def test_a_canonical_string_that_means_nothing_here_is_refused_naming_its_field(text):
    with pytest.raises(Invalid) as refusal:
        ImpreciseDate.from_edtf(text, field="known_from")
    assert refusal.value.field == "known_from"
    assert text in refusal.value.sentence


def test_a_minute_of_a_day_is_the_minute_as_if_it_were_read_at_once():
    day = ImpreciseDate.from_text("3 May 2015", date(2026, 4, 3))
    found, read = day.at("11:42", "3 May 2015 11:42"), ImpreciseDate.from_text("3 May 2015 11:42", date(2026, 4, 3))
    assert (found, found.as_written) == (read, read.as_written)
    for name in ("edtf", "earliest", "latest", "place", "in_words", "at_time", "sort_key"):
        assert getattr(found, name) == getattr(read, name)
