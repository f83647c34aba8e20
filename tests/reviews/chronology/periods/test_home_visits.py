"""Home visits: in time, late, missing, or not established."""

from dataclasses import replace
from typing import Any

import pytest

from reviews.chronology.periods.home_visits import counted, home_visits, in_numbers
from reviews.chronology.periods.transfers import Came
from tests.reviews.chronology.periods.happened import LAST, happened

BY = {"required_by": "2025-07-10"}


@pytest.mark.parametrize(
    ("when", "details", "came"),
    [
        ("10 July 2025", {"done": True, **BY}, Came.IN_TIME),
        ("11 July 2025", {"done": True, **BY}, Came.LATE),
        ("July 2025", {"done": True, **BY}, Came.NOT_ESTABLISHED),
        ("", {"done": True, **BY}, Came.NOT_ESTABLISHED),
        ("1 July 2025", {"done": False, **BY}, Came.MISSING),
        ("1 July 2025", {"done": False, "required_by": "2026-02-01"}, Came.NOT_DUE),
        ("1 July 2025", {"done": True}, Came.NOT_ESTABLISHED),
        ("1 July 2025", {}, Came.NOT_ESTABLISHED),
    ],
)
def test_a_visit_is_late_only_when_its_day_is_surely_after(when: str, details: dict[str, Any], came: Came) -> None:
    (visit,) = home_visits([happened("home_visit", when, **details), happened("arrest", "2025")], LAST)
    assert visit.came is came


def test_visits_are_counted() -> None:
    visits = home_visits(
        [happened("home_visit", day, done=True, **BY) for day in ("1 July 2025", "2 July 2025", "1 August 2025")], LAST
    )
    assert counted(visits) == {
        Came.IN_TIME: 2, Came.BY_ANOTHER: 0, Came.LATE: 1, Came.MISSING: 0, Came.NOT_ESTABLISHED: 0, Came.NOT_DUE: 0,
    }  # fmt: skip


def test_a_count_says_what_is_not_established() -> None:
    visits = home_visits([happened("home_visit", "1 July 2025", done=True, **BY), happened("home_visit", "2025")], LAST)
    assert in_numbers(visits) == "1 in time; not established whether 1 came in time"
    assert in_numbers(visits[1:]) == "not established whether 1 came in time"
    assert in_numbers(()) == ""


def test_a_visit_of_another_agency_is_not_counted_as_probations() -> None:
    police = replace(happened("home_visit", "1 July 2025", done=True, **BY), agency="Police")
    own = happened("home_visit", "1 August 2025", done=True, **BY)
    visits = home_visits([police, own], LAST, lambda agency: agency == "Probation")
    assert [one.agency for one in visits] == ["Police", "Probation"]
    assert in_numbers(visits) == "1 late; 1 of another agency"


@pytest.mark.parametrize(
    ("when", "came"),
    [
        ("5 July 2025", Came.BY_ANOTHER),
        ("July 2025", Came.NOT_ESTABLISHED),
        ("", Came.NOT_ESTABLISHED),
        ("11 July 2025", Came.MISSING),
        ("30 June 2025", Came.MISSING),
    ],
)
def test_a_visit_that_was_tried_again_in_time_is_not_missing(when: str, came: Came) -> None:
    tried = happened("home_visit", "1 July 2025", done=False, **BY)
    again = happened("home_visit", when, done=True)
    first, _ = home_visits([tried, again], LAST)
    assert first.came is came
    of_police = home_visits([tried, replace(again, agency="Police")], LAST, lambda agency: agency == "Probation")
    assert of_police[0].came is Came.MISSING
