from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.rules import check_entry, hand_and_time, order_of
from tests.reviews.chronology.drafts import TODAY, an_entry
from workbench.errors import Invalid


@pytest.mark.parametrize("when", ["3 May 2015", "", "before 2013", "about 2015", "April 2026", "3/4/2026"])
def test_an_entry_may_be_dated_in_any_way_or_not_at_all(when):
    check_entry(an_entry(when), TODAY)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"agency": " "}, "agency"),
        ({"summary": ""}, "summary"),
        ({"source": " "}, "source"),
        ({"agency": "x" * 121}, "agency"),
        ({"kind": "x" * 81}, "kind"),
        ({"when": "4/4/2026"}, "date"),
        ({"when": "after 3/4/2026"}, "date"),
        ({"recorded_on": date(2026, 4, 4)}, "recorded_on"),
        ({"recorded_on": date(2015, 5, 2)}, "recorded_on"),
        ({"summary": "a\0b"}, "summary"),
    ],
)
def test_an_entry_is_refused_naming_its_field(changed, field):
    with pytest.raises(Invalid) as refusal:
        check_entry(an_entry(**changed), TODAY)
    assert refusal.value.field == field


def test_a_date_copied_with_a_whole_page_is_refused():
    draft = an_entry()
    with pytest.raises(Invalid, match="200"):
        check_entry(draft._replace(happened=replace(draft.happened, as_written="x" * 201)), TODAY)


def test_what_was_recorded_on_the_day_or_at_an_imprecise_time_is_taken():
    check_entry(an_entry(recorded_on=date(2015, 5, 3)), TODAY)
    check_entry(an_entry("about May 2015", recorded_on=date(2015, 4, 20)), TODAY)


@pytest.mark.parametrize("at_time", ["", "09:05"])
def test_the_place_of_an_entry_says_its_order_by_hand_and_its_time(at_time):
    order = order_of(ImpreciseDate.on(date(2015, 5, 3), at_time), 7, 12, datetime(2026, 1, 1, tzinfo=UTC), "an-id")
    assert hand_and_time(order) == (7, at_time)
