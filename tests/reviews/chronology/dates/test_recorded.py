"""Recorded late, said plainly."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.dates.recorded import LATE, days_late, recorded_in_words
from tests.reviews.chronology.dates.strategies import dates, days
from tests.reviews.chronology.drafts import on


@pytest.mark.parametrize(
    ("happened", "recorded_on", "words"),
    [
        ("3 May 2015", None, ""),
        ("3 May 2015", date(2015, 5, 3), "recorded 3 May 2015"),
        ("3 May 2015", date(2015, 5, 9), "recorded 9 May 2015"),
        ("3 May 2015", date(2015, 5, 10), "recorded late: 10 May 2015, 7 days after"),
        ("May 2015", date(2015, 6, 9), "recorded late: 9 June 2015, at least 9 days after"),
        ("about 3 May 2015", date(2015, 5, 20), "recorded 20 May 2015"),
        ("about 3 May 2015", date(2015, 7, 3), "recorded late: 3 July 2015, at least 30 days after"),
        ("after 3 May 2015", date(2020, 5, 20), "recorded 20 May 2020"),
        ("", date(2020, 5, 20), "recorded 20 May 2020"),
    ],
)
def test_late_recording_is_said_only_where_it_is_sure(happened, recorded_on, words):
    assert recorded_in_words(on(happened), recorded_on) == words


@settings(deadline=None)
@given(dates, days, st.integers(0, 400))
def test_what_was_recorded_late_is_later_still_a_day_after(happened, recorded_on, more):
    late = days_late(happened, recorded_on)
    if late is not None:
        assert late >= LATE.days
        assert days_late(happened, recorded_on + timedelta(days=more)) == late + more
