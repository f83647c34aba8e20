import csv
import io
import json

from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.timelinejs import SHEET, timeline_json, timeline_sheet
from tests.reviews.chronology.exporting.leaving import EVERY_KIND, a_line


def test_dates_go_as_far_as_they_are_known_and_no_further():
    changes = Changes()
    events = json.loads("".join(timeline_json([a_line(when) for when in EVERY_KIND], changes)))["events"]
    assert len(events) == len(EVERY_KIND) - 1
    assert events[1]["start_date"] == {"year": 2015, "month": 5, "day": 3, "hour": 11, "minute": 42}
    assert events[2]["start_date"] == {"year": 2015, "month": 5}
    assert (events[4]["start_date"], events[4]["display_date"]) == ({"year": 2014, "month": 6}, "about June 2014")
    assert events[5]["end_date"] == {"year": 2015, "month": 6, "day": 5}
    assert {what: each.number for what, each in changes.found.items()} == {
        "put at the last possible day": 2,
        "left out, for want of a date": 1,
    }


def test_what_is_typed_is_never_markup():
    (event,) = json.loads("".join(timeline_json([a_line(summary="<b>x</b>\n& y")], Changes())))["events"]
    assert event["text"]["headline"] == "&lt;b&gt;x&lt;/b&gt; &amp; y"
    assert event["text"]["text"] == "&lt;b&gt;x&lt;/b&gt;<br>&amp; y<br><small>Police log</small>"


def test_the_sheet_has_the_columns_that_timelinejs_reads():
    (row,) = csv.DictReader(io.StringIO("".join(timeline_sheet([a_line("2015")], Changes())), newline=""))
    assert tuple(row) == SHEET
    assert (row["Year"], row["Month"], row["Display Date"], row["Group"]) == ("2015", "", "2015", "Police")


def test_nothing_is_still_a_timeline():
    assert json.loads("".join(timeline_json([], Changes()))) == {"events": []}
