from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.chronology.gaps.community import End, Stretch, of_a_day, stretches
from reviews.chronology.gaps.expecting import Expectation
from reviews.chronology.gaps.rules import Contact, Gap, gaps_in
from reviews.chronology.gaps.windows import Happening, Window, on
from tests.reviews.chronology.gaps.made import contact, day, every, stretch

YEAR = stretch("1/1/2025", "31/12/2025")


def lengths(gaps: tuple[Gap, ...]) -> list[str]:
    return [gap.in_words for gap in gaps]


def weekly(*days: str) -> list[Contact]:
    return [contact(str(place), when) for place, when in enumerate(days)]


def test_a_contact_on_the_last_day_it_was_expected_is_in_time() -> None:
    week = stretch("1/1/2025", "15/1/2025")
    assert gaps_in(week, weekly("8/1/2025"), [every(7)]) == ()


def test_a_contact_a_day_later_is_late_and_names_both_its_entries() -> None:
    (gap,) = gaps_in(stretch("1/1/2025", "23/1/2025"), weekly("8/1/2025", "16/1/2025"), [every(7)])
    assert gap.entry_ids == ("0", "1")
    assert (gap.in_words, gap.due_on, gap.is_sure) == ("8 days", date(2025, 1, 15), True)


def test_the_time_before_the_first_contact_and_after_the_last_counts() -> None:
    found = gaps_in(stretch("1/1/2025", "1/3/2025"), weekly("1/2/2025"), [every(14)])
    assert [(gap.before.words, gap.after.words) for gap in found] == [("supervision began", ""), ("", "the offence")]


def test_a_month_gives_the_least_and_the_most_that_it_can_have_been() -> None:
    found = gaps_in(stretch("20/1/2025", "3/3/2025"), weekly("20/1/2025", "February 2025", "3/3/2025"), [every(10)])
    assert lengths(found) == ["at least 12 days, up to 39", "up to 30 days"], "nothing can have come before 1 February"
    possible = gaps_in(stretch("27/1/2025", "3/3/2025"), weekly("27/1/2025", "February 2025", "3/3/2025"), [every(10)])
    assert lengths(possible) == ["up to 32 days", "up to 30 days"]
    assert not any(gap.is_sure for gap in possible)


def test_a_contact_that_may_not_have_been_kept_leaves_the_gap_open() -> None:
    ends = [contact("a", "1/1/2025"), contact("b", "29/1/2025")]
    (gap,) = gaps_in(stretch("1/1/2025", "29/1/2025"), [*ends, contact("x", "14/1/2025", is_sure=False)], [every(20)])
    assert (gap.in_words, gap.is_sure, gap.entry_ids) == ("up to 28 days", False, ("a", "b"))


def test_what_lasted_is_no_gap_within_and_ends_where_it_ended() -> None:
    found = gaps_in(stretch("1/2/2025", "1/5/2025"), weekly("1/2/2025 to 20/4/2025"), [every(7)])
    assert lengths(found) == ["11 days"]


def test_from_a_shorter_length_the_days_are_counted_anew() -> None:
    expected = [every(28, "1/1/2020", "9/1/2025"), every(7, "10/1/2025")]
    assert gaps_in(stretch("1/1/2025", "17/1/2025"), [], expected) == (), "seven days after the level rose"
    (gap,) = gaps_in(stretch("1/1/2025", "18/1/2025"), [], expected)
    assert (gap.due_on, gap.expected.days, gap.at_least) == (date(2025, 1, 17), 7, 17)


def test_a_longer_length_that_comes_later_does_not_excuse_the_days_before_it() -> None:
    expected = [every(7, "1/1/2020", "11/1/2025"), every(28, "12/1/2025")]
    (gap,) = gaps_in(stretch("1/1/2025", "15/1/2025"), [], expected)
    assert (gap.due_on, gap.expected.days) == (date(2025, 1, 8), 7)


def test_the_same_length_for_another_reason_goes_on_counting() -> None:
    expected = [every(28, "1/1/2020", "27/1/2025"), every(28, "28/1/2025")]
    (gap,) = gaps_in(stretch("1/1/2025", "15/2/2025"), [], expected)
    assert gap.due_on == date(2025, 1, 29)


def test_where_nothing_is_expected_no_gap_is_found() -> None:
    assert gaps_in(YEAR, [], []) == ()
    assert gaps_in(YEAR, [], [every(7, "1/1/2024", "31/12/2024")]) == ()


@pytest.mark.parametrize("when", ["", "1990", "2030"])
def test_what_cannot_have_been_in_this_time_ends_no_gap(when: str) -> None:
    contacts = [contact("x", when)] if when else []
    assert lengths(gaps_in(stretch("1/1/2025", "1/2/2025"), contacts, [every(7)])) == ["31 days"]


# Whatever the dates are.

START = date(2025, 1, 1)
days = st.integers(0, 200).map(lambda number: START + timedelta(days=number))


@st.composite
def contacts(draw: st.DrawFn) -> list[Contact]:
    found = []
    for place in range(draw(st.integers(0, 8))):
        first, width = draw(days), draw(st.integers(0, 40))
        last = first + timedelta(days=width)
        found.append(Contact(str(place), str(place), Window(first, last, first, last), draw(st.booleans())))
    return found


@st.composite
def frequencies(draw: st.DrawFn) -> list[Expectation]:
    cuts = sorted(draw(st.sets(days, min_size=2, max_size=5)))
    return [
        Expectation(since, until - timedelta(days=1), draw(st.sampled_from([3, 7, 14, 28])), "", "", "", False)
        for since, until in pairwise(cuts)
        if draw(st.booleans())
    ]


@st.composite
def movements(draw: st.DrawFn) -> list[Happening]:
    found = []
    for place in range(draw(st.integers(0, 4))):
        first = draw(days)
        last = first + timedelta(days=draw(st.integers(0, 10)))
        which = draw(st.sampled_from(["in", "out"]))
        window = Window(first, last, first, last)
        found.append(Happening(f"m{place}", f"m{place}", "custody", "Prison", window, {"movement": which}))
    return found


def found_in(contacts: list[Contact], expected: list[Expectation], moved: list[Happening]) -> list[Gap]:
    whole = End(START, words="supervision began"), End(START + timedelta(days=220), words="the offence")
    return [gap for one in stretches(*whole, moved) for gap in gaps_in(one, contacts, expected)]


@given(contacts(), frequencies(), movements())
def test_no_gap_is_negative_and_what_is_sure_is_longer_than_expected(contacts, expected, moved) -> None:
    for gap in found_in(contacts, expected, moved):
        assert 0 <= gap.at_least <= gap.at_most
        assert gap.at_most == (gap.after.on - gap.before.on).days or gap.is_sure
        assert (gap.at_least if gap.is_sure else gap.at_most) > 0
        assert gap.due_on < gap.after.on


@given(contacts(), frequencies(), movements())
def test_no_gap_reaches_into_custody(contacts, expected, moved) -> None:
    whole = End(START), End(START + timedelta(days=220))
    free = stretches(*whole, moved)
    for one in free:
        assert one.start.on < one.end.on
    for gap in found_in(contacts, expected, moved):
        assert any(one.start.on <= gap.before.on and gap.after.on <= one.end.on for one in free)
    passing = of_a_day(moved)
    inside = [one.window for one in moved if one.details["movement"] == "in" and one.id not in passing]
    for window in inside:
        assert not any(one.start.on < window.begins_from < one.end.on for one in free)


@given(contacts(), frequencies(), movements(), st.randoms())
def test_the_order_of_the_entries_changes_nothing(contacts, expected, moved, chance) -> None:
    before = found_in(contacts, expected, moved)
    chance.shuffle(contacts)
    chance.shuffle(moved)
    assert found_in(contacts, expected, moved) == before


@given(contacts(), frequencies())
def test_one_more_contact_never_makes_a_sure_gap_longer(contacts, expected) -> None:
    whole = Stretch(End(START), End(START + timedelta(days=220)))
    longest = max((gap.at_least for gap in gaps_in(whole, contacts, expected)), default=0)
    more = [*contacts, Contact("more", "more", on(START + timedelta(days=50)))]
    assert max((gap.at_least for gap in gaps_in(whole, more, expected)), default=0) <= longest


def test_a_day_as_written_is_read() -> None:
    assert day("3 May 2025") == date(2025, 5, 3)
