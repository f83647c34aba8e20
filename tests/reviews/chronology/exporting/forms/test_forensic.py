import csv
import io
import json

from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.forensic import iris_csv, timesketch_csv, timesketch_lines
from tests.reviews.chronology.exporting.leaving import EVERY_KIND, POLICE, a_line

LINES = [a_line(when) for when in EVERY_KIND]


def rows(pieces):
    return list(csv.DictReader(io.StringIO("".join(pieces), newline="")))


def test_timesketch_has_its_columns_an_offset_and_says_how_the_date_is_known():
    changes = Changes()
    found = rows(timesketch_csv(LINES, changes))
    assert len(found) == len(LINES) - 1
    assert {"message", "datetime", "timestamp", "timestamp_desc"} <= found[0].keys()
    assert (found[0]["datetime"], found[0]["message"]) == ("2015-05-03T00:00:00+01:00", "Called to the address.")
    assert found[0]["timestamp_desc"] == "the day it happened; the time is not known"
    assert (found[1]["datetime"], found[1]["timestamp"]) == ("2015-05-03T11:42:00+01:00", "1430649720000000")
    assert found[2]["message"] == "[May 2015] Called to the address."
    assert found[7]["datetime"] == "2014-11-18T00:00:00+00:00"
    assert {what: each.number for what, each in changes.found.items()} == {
        "put at the first possible day": 9,
        "put at the last possible day": 2,
        "left out, for want of a date": 1,
    }


def test_timesketch_lines_say_the_same():
    (first, *_) = timesketch_lines([a_line()], Changes())
    assert json.loads(first) == {
        name: int(value) if name == "timestamp" else value
        for name, value in rows(timesketch_csv([a_line()], Changes()))[0].items()
    }


def test_iris_has_all_ten_columns_and_parts_lists_as_it_does():
    changes = Changes()
    (row,) = rows(iris_csv([a_line(agency="Police; Harbour", kind="a|b", is_key=True, known_to=(POLICE,))], changes))
    assert len(row) == 10
    assert (row["event_date"], row["event_tz"]) == ("2015-05-03T00:00:00.000", "+01:00")
    assert (row["event_assets"], row["event_tags"]) == ("Police, Harbour", "a/b|key")
    assert list(changes.found) == ["who knew is left out"]


def test_no_cell_is_a_formula_for_a_spreadsheet():
    (row,) = rows(timesketch_csv([a_line(summary="=1+1", agency="@home")], Changes()))
    assert (row["message"], row["agency"]) == ("'=1+1", "'@home")
