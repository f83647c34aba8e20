"""Word documents: their tables, as a person sees them when every change is accepted."""

import pytest

from reviews.chronology.importing.formats.opening import open_file
from reviews.chronology.importing.reading import read_chronology
from tests.reviews.chronology.drafts import TODAY
from tests.reviews.chronology.importing.files import HEAD, ROW, document, packed, word_cell
from workbench.errors import Invalid

CHRONOLATOR = ("Event Ref", "Start Date", "Start Time", "End Date", "End Time", "Source of Information", "Event")
BEGINS, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def table(content: bytes):
    return open_file(content, "police.docx").sheet()


def test_a_table_is_read_row_by_row_with_its_lines_and_tabs():
    cell = "<w:tc><w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p><w:p/></w:tc>"
    found = table(document([HEAD, ("2015", "Police", "", cell, "log\nbook")]))
    assert (found.name, found.top, found.headings) == ("Table 1", 1, HEAD)
    assert found.rows == [(2, ("2015", "Police", "", "One two\nthree", "log\nbook"))]


def test_a_chronolator_table_comes_in_with_its_uncertain_dates_and_times():
    rows = (
        ("1", "?12/05/2015", "", "", "", "Police log", "Came"),
        ("2", "13/05/2015", "11.42", "13/05/2015", "12.10", "Police log", "Went"),
        ("3", "13/05/2015", "11.42", "14/05/2015", "09.00", "Police log", "Stayed"),
        ("4", "", "", "", "", "Police log", "No date"),
    )
    reading = read_chronology(document([CHRONOLATOR, *rows]), "police.docx", agency="Police", today=TODAY)
    assert [row.draft.happened.in_words for row in reading.rows] == [
        "about 12 May 2015", "13 May 2015, 11:42am", "13 May 2015 to 14 May 2015", "date not known",
    ]  # fmt: skip
    assert reading.rows[0].draft.happened.as_written == "?12/05/2015"
    assert reading.rows[2].draft.happened.as_written == "13/05/2015 11.42 to 14/05/2015 09.00"
    assert [(note.field, note.reason) for note in reading.dropped] == [
        ("Event Ref", "This column is not taken in. 4 cells are filled.")
    ]


def test_a_cell_merged_over_rows_is_read_in_each_of_them():
    day = word_cell("3 April 2015", BEGINS)
    on = word_cell("", GOES_ON)
    found = table(document([HEAD, (day, *ROW[1:]), (on, "Courts", "", "Went", "log"), (on, "", "", "", "")]))
    assert found.rows == [(2, ROW), (3, ("3 April 2015", "Courts", "", "Went", "log"))]
    assert [(note.row, note.value) for note in found.notes] == [(2, "3 April 2015")]


def test_a_cell_merged_across_columns_stands_in_the_first():
    wide = word_cell("Police", '<w:gridSpan w:val="2"/>')
    assert table(document([HEAD, ("2015", wide, "Came", "log")])).rows == [(2, ("2015", "Police", "", "Came", "log"))]


def test_what_was_struck_out_is_not_read_and_what_was_added_is():
    changed = (
        "<w:tc><w:p><w:del><w:r><w:delText>Left</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Came</w:t></w:r></w:ins></w:p></w:tc>"
    )
    struck = f"<w:tr><w:trPr><w:del/></w:trPr>{''.join(word_cell(each) for each in ROW)}</w:tr>"
    content = document([HEAD, ("2015", "Police", "", changed, "log"), struck])
    found = table(content)
    assert found.rows == [(2, ("2015", "Police", "", "Came", "log"))]
    assert any("struck out is not read" in note.reason for note in found.dropped)


def test_what_stands_outside_the_tables_and_within_their_cells_is_said_to_be_dropped():
    inner = f"<w:tc><w:tbl><w:tr>{word_cell('x')}</w:tr></w:tbl><w:p><w:r><w:t>Came</w:t></w:r></w:p></w:tc>"
    content = document(
        [HEAD, ("2015", "Police", "", inner, "log")],
        body="<w:p><w:r><w:t>A letter</w:t><w:commentReference/></w:r></w:p>",
        parts={"word/comments.xml": "<c/>"},
    )
    found = table(content)
    assert found.rows[0][1][3] == "Came"
    assert [note.reason.split(".")[0] for note in (*found.dropped, *found.notes)] == [
        "There is text outside the tables", "The document has comments", "There is a table within this cell",
    ]  # fmt: skip


def test_a_document_without_a_table_gets_one_sentence():
    for content in (document(body="<w:p/>"), document([("alone",)])):
        with pytest.raises(Invalid, match="has no table"):
            table(content)


def test_a_table_that_goes_on_without_headings_is_read_with_those_before_it_and_loses_no_row():
    on = ("4 April 2015", *ROW[1:])
    file = open_file(document([HEAD, ROW], [on], [on, ROW], [("a", "b")] * 2), "police.docx")
    first, second, third, other = file.sheets
    assert [sheet.headings for sheet in (first, second, third)] == [HEAD] * 3
    assert (second.rows, third.rows) == ([(1, on)], [(1, on), (2, ROW)])
    assert (first.notes, other.headings) == ((), ("a", "b"))
    assert [note.reason for note in second.notes] == [
        "This table has no headings of its own. It is read with those of “Table 1”."
    ]
    reading = read_chronology(document([HEAD, ROW], [on]), "police.docx", sheet="Table 2", today=TODAY)
    assert [row.draft.happened.edtf for row in reading.rows] == ["2015-04-04"]


def test_a_table_that_cannot_be_a_chronology_is_said_not_to_be_read():
    found = table(document([HEAD, ROW], [("Restricted",)], [("7 May 2015", "He was seen.")]))
    assert [(note.field, note.value, note.reason) for note in found.dropped] == [
        ("Table 2", "Restricted", "This table has only one row or column, and is not read."),
        ("Table 3", "7 May 2015 He was seen.", "This table has only one row or column, and is not read."),
    ]


def test_of_several_tables_one_is_chosen():
    file = open_file(document([HEAD, ROW], [("a", "b")] * 2, [HEAD, ROW]), "police.docx")
    assert [sheet.name for sheet in file.sheets] == ["Table 1", "Table 2", "Table 3"]
    with pytest.raises(Invalid, match="“Table 1”, “Table 2”, “Table 3”"):
        file.sheet()


def test_content_controls_and_cells_left_out_before_a_row_keep_their_columns():
    row = (
        '<w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'
        f"{''.join(word_cell(each) for each in ROW[1:])}</w:tr></w:sdtContent></w:sdt>"
    )
    assert table(document([HEAD, row])).rows == [(2, ("", *ROW[1:]))]


def test_a_damaged_document_gets_one_sentence():
    with pytest.raises(Invalid, match="damaged"):
        table(packed({"word/document.xml": "<w:document"}))
