"""Working days against the published calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.deadlines.calendar import Unit, due, is_working_day

# Start, working days, due: worked out by hand from the published bank holidays of England and Wales.
KNOWN = [
    ("2024-12-12", 20, "2025-01-14"),  # Christmas and New Year
    ("2025-04-10", 20, "2025-05-13"),  # Easter and early May
    ("2025-07-28", 20, "2025-08-26"),  # summer bank holiday
    ("2026-03-20", 20, "2026-04-21"),  # Easter
]


@pytest.mark.parametrize(("start", "days", "expected"), KNOWN)
def test_a_period_passes_over_weekends_and_bank_holidays(start: str, days: int, expected: str) -> None:
    assert due(date.fromisoformat(start), days, Unit.WORKING) == date.fromisoformat(expected)


@given(st.dates(date(2010, 1, 1), date(2035, 1, 1)), st.integers(1, 60))
def test_a_working_period_ends_on_a_working_day_and_holds_that_many(start: date, days: int) -> None:
    end = due(start, days, Unit.WORKING)
    assert is_working_day(end)
    between = [date.fromordinal(n) for n in range(start.toordinal() + 1, end.toordinal() + 1)]
    assert sum(map(is_working_day, between)) == days


def test_three_months_end_on_the_same_day_or_the_last_of_the_month() -> None:
    assert due(date(2026, 1, 14), 3, Unit.MONTHS) == date(2026, 4, 14)
    assert due(date(2025, 11, 30), 3, Unit.MONTHS) == date(2026, 2, 28)


def test_calendar_days_are_counted_as_they_come() -> None:
    assert due(date(2026, 2, 27), 2, Unit.CALENDAR) == date(2026, 3, 1)


def test_a_period_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and"):
        due(date(2026, 1, 1), -1, Unit.CALENDAR)
