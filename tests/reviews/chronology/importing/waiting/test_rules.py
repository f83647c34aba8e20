from datetime import date

import pytest

from reviews.chronology.importing.rules import Note
from reviews.chronology.importing.waiting.rules import check_reason, entry_from, fields_of, problems_by_row
from tests.reviews.chronology.drafts import TODAY
from workbench.errors import Invalid

CELLS = {"date": "30/2/2015", "agency": "Police", "summary": "Came", "source": "log", "recorded_on": "1/4/2015"}


def test_a_row_that_was_put_right_is_read_as_the_rows_of_its_file_are():
    entry = entry_from(4, CELLS | {"date": "28/2/2015", "time": "11.42am"}, TODAY)
    assert (entry.happened.edtf, entry.recorded_on) == ("2015-02-28T11:42:00", date(2015, 4, 1))


def test_the_fields_of_a_kind_are_read_too():
    entry = entry_from(4, CELLS | {"date": "2015", "kind": "contact", "details.kept": "Missed"}, TODAY)
    assert entry.details == {"kept": "missed"}


@pytest.mark.parametrize(
    ("changed", "field"),
    [({}, "date"), ({"date": "2015", "agency": ""}, "agency"), ({"date": "2015", "summary": " "}, "summary")],
)
def test_what_still_keeps_it_out_is_said_beside_its_field(changed, field):
    with pytest.raises(Invalid) as refused:
        entry_from(4, CELLS | changed, TODAY)
    assert refused.value.field == field


def test_a_row_with_nothing_in_it_is_no_entry():
    with pytest.raises(Invalid):
        entry_from(4, {}, TODAY)


def test_what_stands_under_no_heading_is_not_read_but_was_kept():
    assert entry_from(4, CELLS | {"date": "2015", "beyond": "more"}, TODAY).summary == "Came"


def test_a_person_is_asked_for_what_every_entry_has_and_for_what_the_row_says():
    assert fields_of({"end_date": "2016", "details.kept": "kept"}) == (
        "date", "time", "end_date", "agency", "kind", "summary", "source", "details.kept",
    )  # fmt: skip


@pytest.mark.parametrize("reason", ["", "  ", "x" * 1001, "a\0b"])
def test_a_row_is_left_out_only_with_a_reason(reason):
    with pytest.raises(Invalid) as refused:
        check_reason(reason)
    assert refused.value.field == "reason"


def test_the_problems_stand_with_their_row():
    found = problems_by_row([Note(3, "date", "x", "No."), Note(3, "agency", "", "Say."), Note(5, "date", "y", "No.")])
    assert {row: [problem.field for problem in problems] for row, problems in found.items()} == {
        3: ["date", "agency"],
        5: ["date"],
    }
