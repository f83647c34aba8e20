import csv
import io

import pytest

from reviews.chronology.exporting.forms.delimited import as_text, delimited
from tests.reviews.chronology.exporting.leaving import POLICE, a_line


@pytest.mark.parametrize(
    ("text", "kept"),
    [("=1+1", "'=1+1"), ("-dash", "'-dash"), ("'=1", "''=1"), ("'quoted'", "'quoted'"), ("a=b", "a=b"), ("", "")],
)
def test_what_a_spreadsheet_would_work_out_is_kept_as_text(text, kept):
    assert as_text(text) == kept


def test_a_table_has_a_column_for_each_field_that_some_entry_has():
    lines = [a_line(details={"done": True}, known_to=(POLICE,), is_key=True), a_line(details={"purpose": "x"})]
    first, second = csv.DictReader(io.StringIO("".join(delimited(lines, ["done", "purpose"])), newline=""))
    assert (first["details.done"], first["details.purpose"], second["details.purpose"]) == ("yes", "", "x")
    assert (first["known_to"], first["key"], second["key"]) == ("Police (duty sergeant), from 4 May 2015", "yes", "")


def test_many_rows_come_in_several_pieces_that_are_one_table():
    pieces = list(delimited([a_line(id=f"id-{number}") for number in range(4500)], []))
    assert len(pieces) == 3
    assert len(list(csv.DictReader(io.StringIO("".join(pieces), newline="")))) == 4500
