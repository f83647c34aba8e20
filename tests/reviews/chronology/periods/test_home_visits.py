"""Home visits: in time, late, missing, or not established."""

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
        Came.IN_TIME: 2, Came.LATE: 1, Came.MISSING: 0, Came.NOT_ESTABLISHED: 0, Came.NOT_DUE: 0,
    }  # fmt: skip


def test_a_count_says_what_is_not_established() -> None:
    visits = home_visits([happened("home_visit", "1 July 2025", done=True, **BY), happened("home_visit", "2025")], LAST)
    assert in_numbers(visits) == "1 in time; not established whether 1 came in time"
    assert in_numbers(visits[1:]) == "not established whether 1 came in time"
    assert in_numbers(()) == ""
