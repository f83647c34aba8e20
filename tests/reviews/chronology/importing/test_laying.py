import pytest

from reviews.chronology.importing.headings import sheet_from
from reviews.chronology.importing.laying import check_laid, laid_out
from reviews.chronology.importing.mapping import Mapping
from reviews.chronology.importing.reading import read_chronology
from tests.reviews.chronology.drafts import TODAY
from workbench.errors import Invalid

HEAD = ("Date", "Agency", "What happened", "Source")
ROW = ("2015", "Police", "Came", "log")


def sheet(*rows: tuple[str, ...]):
    return sheet_from(list(enumerate(rows, 1)), file_name="police.csv")


def test_a_title_above_the_headings_is_not_taken_for_them_and_is_said():
    found = sheet(("Chronology", "", "of the police"), ("For", "review"), HEAD, ROW)
    assert (found.top, found.headings, found.rows) == (3, HEAD, [(4, ROW)])
    assert [(note.row, note.value) for note in found.dropped] == [(1, "Chronology of the police"), (2, "For review")]
    assert found.above == ((1, ("Chronology", "", "of the police")), (2, ("For", "review")))


def test_a_row_is_taken_for_headings_only_when_two_of_them_are_known():
    assert sheet(("Wann", "Wer"), ("Service", "x")).top == 1
    assert sheet(("Wann", "Wer"), ("Service", "Source")).top == 2


def test_headings_without_a_name_or_with_the_same_are_told_apart():
    assert sheet(("Date", "", "Date", "Date", "", "")).headings == ("Date", "column B", "Date (2)", "Date (3)")


def test_what_an_entry_cannot_be_without_has_to_be_given():
    laid = laid_out(sheet(("Date", "What happened"), ("2015", "Came")), "police.csv")
    assert laid.missing == ("agency", "source")
    with pytest.raises(Invalid, match="no column for agency or source"):
        check_laid(laid, "police.csv")
    assert laid_out(sheet(("End date", "Time"), ("?2015", "11:42:10")), "police.csv").missing[0] == "date"
    check_laid(laid_out(laid.sheet, "police.csv", agency="Police", source="log"), "police.csv")


def test_cells_under_no_heading_keep_a_row_out_also_when_columns_are_put_together():
    mapping = Mapping((("date", ("Date",)), ("summary", ("What happened", "Source"))), (("source", "log"),))
    laid = laid_out(sheet(HEAD, ROW, (*ROW, "more")), "police.csv", mapping, agency="Police")
    assert laid.width == 5
    assert laid.sheet.rows == [(2, (*ROW, "Came\nlog")), (3, (*ROW, "Came\nlog", "more"))]


def test_a_column_is_dropped_only_when_something_stands_in_it():
    found = laid_out(sheet((*HEAD, "Notes", "Empty"), (*ROW, "x", "")), "police.csv")
    assert [(note.field, note.reason) for note in found.dropped] == [
        ("Notes", "This column is not taken in. 1 cell is filled.")
    ]


def test_uncertain_ends_of_a_range_make_the_whole_uncertain():
    lines = "Start Date,End Date,Agency,What happened,Source\n?3/5/2015,5/5/2015,P,a,log\n3/5/2015,?5/5/2015,P,b,log\n"
    reading = read_chronology(lines.encode(), "police.csv", today=TODAY)
    assert {row.draft.happened.in_words for row in reading.rows} == {"about 3 May 2015 to 5 May 2015"}
    assert reading.rows[0].draft.happened.as_written == "?3/5/2015 to 5/5/2015"
