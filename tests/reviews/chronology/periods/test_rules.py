"""What was in force on each day."""

from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.chronology.gaps.windows import FIRST, LAST, Window, on
from reviews.chronology.periods.changes import NO_ORDER, Change, WithinDay
from reviews.chronology.periods.rules import Period, at, course

START, END = date(2025, 1, 1), date(2025, 1, 31)


def day(number: int) -> date:
    return date(2025, 1, number)


def change(value: str, first: int, last: int | None = None, *, name: str = "", within: WithinDay = NO_ORDER) -> Change:
    begins = day(first), day(last or first)
    return Change(value, Window(*begins, *begins), name or value, within)


def told(periods: tuple[Period, ...]) -> list[tuple[int, int, str]]:
    return [(one.first.day, one.last.day, one.in_words) for one in periods]


def test_nothing_on_record_is_not_established() -> None:
    assert told(course([], START, END)) == [(1, 31, "not established")]


def test_a_level_stands_until_the_next_and_not_before_the_first() -> None:
    changes = [change("high", 20), change("medium", 10)]
    assert told(course(changes, START, END)) == [(1, 9, "not established"), (10, 19, "medium"), (20, 31, "high")]


def test_around_a_change_whose_day_is_not_known_neither_is_said() -> None:
    changes = [change("medium", 1), change("high", 10, 14)]
    assert told(course(changes, START, END)) == [
        (1, 9, "medium"), (10, 13, "not established: perhaps medium or high"), (14, 31, "high"),
    ]  # fmt: skip


def test_the_first_change_is_perhaps_in_force_before_it_surely_is() -> None:
    assert told(course([change("low", 5, 7)], START, END)) == [
        (1, 4, "not established"), (5, 6, "not established: perhaps low"), (7, 31, "low"),
    ]  # fmt: skip


def test_two_changes_whose_order_is_not_known_leave_the_rest_open() -> None:
    changes = [change("a", 5, 9), change("b", 6, 8)]
    assert told(course(changes, START, END))[-1] == (6, 31, "not established: perhaps a or b")


def test_of_two_on_one_day_the_later_counts_only_if_the_record_says_which_it_is() -> None:
    assert told(course([change("a", 5), change("b", 5)], START, END))[-1][2] == "not established: perhaps a or b"
    for within in (
        (WithinDay(position=1), WithinDay(position=2)),
        (WithinDay(0, 0, "09:00"), WithinDay(0, 0, "10:30")),
    ):
        changes = [change("b", 5, within=within[1]), change("a", 5, within=within[0])]
        assert told(course(changes, START, END))[-1] == (5, 31, "b")
    half_known = [change("a", 5, within=WithinDay(0, 0, "09:00")), change("b", 5)]
    assert not course(half_known, START, END)[-1].is_established


def test_a_change_to_something_unsaid_ends_what_was_before() -> None:
    changes = [change("first practitioner", 3), change("", 10, name="unsaid"), change("second practitioner", 20)]
    assert told(course(changes, START, END)) == [
        (1, 2, "not established"), (3, 9, "first practitioner"), (10, 19, "not established"),
        (20, 31, "second practitioner"),
    ]  # fmt: skip


def test_open_ends_are_never_closed() -> None:
    before = Change("a", Window(FIRST, day(10), FIRST, day(10)), "before")
    after = Change("b", Window(day(20), LAST, day(20), LAST), "after")
    assert told(course([before, after], START, END)) == [
        (1, 9, "not established: perhaps a"), (10, 19, "a"), (20, 31, "not established: perhaps a or b"),
    ]  # fmt: skip


def test_the_same_said_twice_is_one_period_with_both_entries() -> None:
    (before, period) = course([change("a", 5, name="one"), change("a", 9, name="two")], START, END)
    assert (period.value, period.entry_ids, period.days, before.value) == ("a", ("one", "two"), 27, None)
    assert at((before, period), day(4)) == before
    assert at((before, period), date(2026, 1, 1)) is None


def test_of_many_that_it_can_have_been_a_few_are_said() -> None:
    (*_, period) = course([change(value, 5) for value in "abcdef"], START, END)
    assert (period.in_words, len(period.values)) == ("not established: perhaps a or b or c or d or others", 6)


def test_no_days_have_no_periods() -> None:
    assert course([change("a", 5)], END, START) == ()


numbers = st.integers(1, 12)
changes_of = st.lists(
    st.builds(
        lambda value, first, length, position: (value, first, min(12, first + length), position),
        st.sampled_from(["a", "b", "c", ""]), numbers, st.integers(0, 3), st.integers(0, 1),
    ),
    max_size=4,
)  # fmt: skip


@given(changes_of)
def test_every_day_has_exactly_one_answer_and_it_is_what_can_have_been(given_changes: list) -> None:
    changes = [
        change(value, first, last, name=str(place), within=WithinDay(position=position))
        for place, (value, first, last, position) in enumerate(given_changes)
    ]
    periods = course(changes, day(1), day(12))
    assert periods[0].first == day(1)
    assert periods[-1].last == day(12)
    for one, following in pairwise(periods):
        assert following.first == one.last + timedelta(days=1)
        assert (one.is_established, set(one.values)) != (following.is_established, set(following.values))
    for number in range(1, 13):
        possible = _possible(given_changes, number)
        period = at(periods, day(number))
        assert period is not None
        assert set(period.values) == possible - {"", None}
        assert period.is_established == (len(possible) == 1 and not possible & {"", None})


def _possible(changes: list, number: int) -> set[str | None]:
    """What can be in force at the end of a day, found by trying every day on which each change can have come."""
    found: set[str | None] = set()
    for days in product(*(range(first, last + 1) for _, first, last, _ in changes)):
        here = [place for place, on_day in enumerate(days) if on_day <= number]
        if not here:
            found.add(None)
            continue
        latest = [place for place in here if days[place] == max(days[other] for other in here)]
        exact = [place for place in latest if changes[place][1] == changes[place][2]]
        for place in latest:
            _, first, last, position = changes[place]
            if first == last and any(changes[other][3] > position for other in exact):
                continue
            found.add(changes[place][0])
    return found


@pytest.mark.parametrize("number", [1, 200])
def test_many_changes_are_told_apart(number: int) -> None:
    start = date(2020, 1, 1)
    changes = [Change(str(at), on(start + timedelta(days=at)), str(at)) for at in range(number)]
    assert len(course(changes, start, start + timedelta(days=number - 1))) == number
