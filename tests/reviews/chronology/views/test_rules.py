from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.knowledge.rules import Standing
from reviews.chronology.views.rules import (
    EntryFilter,
    ViewDraft,
    as_plain,
    check_filter,
    check_view,
    from_plain,
    sought,
)
from tests.reviews.chronology.drafts import TODAY, on
from workbench.errors import Invalid

MAY = EntryFilter(since=date(2015, 5, 1), until=date(2015, 5, 31))
some_days = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
filters = st.builds(
    EntryFilter,
    words=st.text(max_size=20),
    agencies=st.lists(st.text(min_size=1, max_size=5), max_size=3).map(tuple),
    kinds=st.lists(st.text(min_size=1, max_size=5), max_size=3).map(tuple),
    since=some_days,
    until=some_days,
    is_key=st.booleans(),
    is_undated=st.booleans(),
    knew=st.text(max_size=5),
    standing=st.none() | st.sampled_from(Standing),
    on=some_days,
)


@settings(max_examples=50)
@given(filters)
def test_a_filter_is_the_same_after_it_was_kept(choice):
    assert from_plain(as_plain(choice)) == choice


def test_nothing_asked_is_kept_as_nothing():
    assert as_plain(EntryFilter()) == {}
    assert EntryFilter().is_empty
    assert not MAY.is_empty


@pytest.mark.parametrize(
    ("when", "belongs"),
    [
        ("1 May 2015", True),
        ("31 May 2015 at 11:42am", True),
        ("30 April 2015", False),
        ("1 June 2015", False),
        ("2015", True),
        ("28 April to 2 May 2015", True),
        ("before 1990", False),
        ("by 18 November 2019", True),
        ("after 3 May 2015", True),
        ("after 31 May 2015", False),
        ("about April 2015", True),  # a month either way
        ("about February 2015", False),
        ("about 2014", True),  # a year either way
        ("about 2013", False),
        ("", False),
    ],
)
def test_a_date_belongs_to_a_length_of_time_unless_it_surely_lay_outside(when, belongs):
    assert MAY.may_hold(on(when)) is belongs


def test_words_in_quotes_stay_together():
    assert EntryFilter(words='visit "front door"  police').pieces == ("visit", "front door", "police")


def test_a_filter_is_said_in_words():
    assert EntryFilter().in_words == ""
    assert MAY.in_words == "1 May 2015 to 31 May 2015"
    assert EntryFilter(agencies=("Police",), since=date(2014, 5, 3)).in_words == "Police, from 3 May 2014"
    assert EntryFilter(agencies=("A", "B", "C"), kinds=("home_visit",), until=date(2014, 5, 3)).in_words == (
        "A, B or C, home visit, until 3 May 2014"
    )
    assert EntryFilter(words="visit door", is_key=True).in_words == "with “visit” and “door”, shown in the report"
    assert EntryFilter(since=date(2014, 5, 3), until=date(2014, 5, 3)).in_words == "on 3 May 2014"
    assert EntryFilter(knew="Police").in_words == "with something recorded of what Police knew"
    assert EntryFilter(knew="Police", standing=Standing.LATER, on=TODAY).in_words == (
        "known to Police only after 3 April 2026"
    )


@pytest.mark.parametrize(
    ("choice", "field"),
    [
        (EntryFilter(since=date(2015, 5, 2), until=date(2015, 5, 1)), "until"),
        (EntryFilter(since=date(2015, 5, 2), is_undated=True), "since"),
        (EntryFilter(since=date(215, 5, 2)), "since"),
        (EntryFilter(standing=Standing.KNOWN, on=TODAY), "knew"),
        (EntryFilter(standing=Standing.KNOWN, knew="Police"), "on"),
        (EntryFilter(knew="Police", on=TODAY), "standing"),
        (EntryFilter(words="one two three four five six seven eight nine"), "words"),
        (EntryFilter(words="a\0b"), "words"),
    ],
)
def test_what_no_entry_can_be_is_refused_beside_its_field(choice, field):
    with pytest.raises(Invalid) as refused:
        check_filter(choice)
    assert refused.value.field == field


def test_a_view_needs_a_name_and_something_chosen():
    check_view(ViewDraft("May", MAY))
    for draft in (
        ViewDraft(" ", MAY),
        ViewDraft("x" * 61, MAY),
        ViewDraft("a\0b", MAY),
        ViewDraft("All", EntryFilter()),
    ):
        with pytest.raises(Invalid) as refused:
            check_view(draft)
        assert refused.value.field == "name"


def test_what_is_typed_to_find_an_entry_is_a_date_or_words():
    assert sought("3 May 2015", TODAY) == EntryFilter(since=date(2015, 5, 3), until=date(2015, 5, 3))
    assert sought("May 2015", TODAY) == MAY
    assert sought("before 2013", TODAY) == EntryFilter(until=date(2012, 12, 31))
    assert sought("front door", TODAY) == EntryFilter(words="front door")
    assert (
        sought("one two three four five six seven eight nine", TODAY).words == "one two three four five six seven eight"
    )
    assert sought("  ", TODAY).is_empty
