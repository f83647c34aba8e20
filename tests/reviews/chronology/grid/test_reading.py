from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.grid.cells import draft_of, shown, touched
from reviews.chronology.grid.reading import LONGEST_CELL, dates_in, finished_changes, finished_rows, read_row
from reviews.chronology.grid.rules import UnsentRow
from reviews.chronology.importing.when import FileDates
from tests.reviews.chronology.drafts import TODAY, on
from workbench.errors import Invalid

CELLS = {"date": "3/4/2015", "agency": "Police", "kind": "", "summary": "Called.", "source": "Log", "recorded_on": ""}
DATES = FileDates(TODAY)


@dataclass(frozen=True)
class Entry:
    happened: ImpreciseDate = field(default_factory=lambda: on("about 2015"))
    agency: str = "Police"
    kind: str = "call_out"
    summary: str = "Called."
    source: str = "Log"
    recorded_on: date | None = None
    position: int = 0
    is_key: bool = False
    details: Any = None


def test_a_row_is_read_as_an_entry_typed_by_hand_would_be():
    read = read_row(CELLS | {"position": "2", "is_key": "yes", "recorded_on": "5 May 2015"}, DATES)
    assert (read.draft.happened.edtf, read.draft.agency, read.draft.position) == ("2015-04-03", "Police", 2)
    assert (read.draft.is_key, read.draft.recorded_on) == (True, date(2015, 5, 5))
    assert read.problems == {}


@pytest.mark.parametrize(
    ("cell", "text", "sentence"),
    [
        ("date", "31/2/2015", "has a date that does not exist"),
        ("date", "42094", "spreadsheet's own number"),
        ("date", "sometime", "We cannot read “sometime” as a date"),
        ("date", "4/4/2026", "in the future"),
        ("agency", "", "Say which agency"),
        ("summary", " ", "Say what happened"),
        ("source", "", "Say where this is written"),
        ("recorded_on", "May 2015", "in full"),
        ("position", "first", "Write a number"),
        ("is_key", "perhaps", "Write yes or no"),
        ("summary", "x" * (LONGEST_CELL + 1), "longer than 10,000"),
    ],
)
def test_a_cell_that_cannot_be_read_says_what_is_wrong_and_what_to_do(cell, text, sentence):
    read = read_row(CELLS | {cell: text}, DATES)
    assert list(read.problems) == [cell]
    assert sentence in read.problems[cell]


def test_everything_that_is_wrong_with_a_row_is_said_at_once():
    assert set(read_row({"date": "31/2/2015"}, DATES).problems) == {"date", "agency", "summary", "source"}


def test_a_date_that_could_be_read_two_ways_is_read_back_unless_another_settles_it():
    assert read_row(CELLS, dates_in([CELLS], TODAY)).notes == {"date": "Read as 3 April 2015"}
    assert read_row(CELLS, dates_in([CELLS, CELLS | {"date": "31/1/2015"}], TODAY)).notes == {}
    short = CELLS | {"date": "31/1/15"}
    assert read_row(short, dates_in([short], TODAY)).notes == {"date": "Read as 31 January 2015"}


def test_only_what_was_touched_in_an_entry_is_changed():
    entry = Entry()
    assert shown(entry)["date"] == "about 2015"
    assert touched(shown(entry), entry) == {}
    assert touched(shown(entry) | {"agency": "Prison", "madeup": "x"}, entry) == {"agency": "Prison"}
    draft = read_row({"agency": "Prison"}, DATES, draft_of(entry)).draft
    assert (draft.agency, draft.happened.edtf, draft.summary) == ("Prison", "2015~", "Called.")


def test_rows_are_finished_when_every_one_can_be_read():
    assert [
        draft.summary for draft in finished_rows([UnsentRow("a", CELLS), UnsentRow("b", {"date": " "})], TODAY)
    ] == ["Called."]
    for rows in ([], [UnsentRow("a", {})], [UnsentRow("a", CELLS), UnsentRow("b", {"date": "2015"})]):
        with pytest.raises(Invalid):
            finished_rows(rows, TODAY)


def test_changes_are_finished_with_the_version_that_was_seen():
    rows = [UnsentRow("a", {"agency": "Prison"}, 3), UnsentRow("gone", {"agency": "Prison"}, 1)]
    (change,) = finished_changes(rows, {"a": Entry()}, TODAY)
    assert (change.id, change.draft.agency, change.seen_version) == ("a", "Prison", 3)
    with pytest.raises(Invalid, match="No entry has been changed"):
        finished_changes(rows[1:], {"a": Entry()}, TODAY)
    with pytest.raises(Invalid, match="Put right first"):
        finished_changes([UnsentRow("a", {"agency": " "}, 3)], {"a": Entry()}, TODAY)
