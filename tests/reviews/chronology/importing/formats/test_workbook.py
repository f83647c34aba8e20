"""Workbooks: what their cells show is what is read, and what is odd is said."""

import pytest

from reviews.chronology.importing.formats import archive
from reviews.chronology.importing.formats.opening import open_file
from tests.reviews.chronology.importing.files import (
    HEAD,
    ROW,
    number,
    packed,
    sheet_xml,
    workbook,
    workbook_of,
)
from workbench.errors import Invalid

TEXTS = (
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Came</t></si>'
    "<si><r><t>Went </t></r><r><t>home</t></r><rPh><t>not read</t></rPh></si><si><t>a_x000D_b</t></si></sst>"
)
ERROR, UNWORKED = (' t="e"', "<v>#REF!</v>"), ("", "<f>A1</f>")


def sheet(content: bytes):
    return open_file(content, "police.xlsx").sheet()


def refusal(content: bytes) -> str:
    with pytest.raises(Invalid) as refused:
        open_file(content, "police.xlsx")
    return refused.value.sentence


def dates(*cells: object) -> list[str]:
    return [row[0] for _, row in sheet(workbook(HEAD, *((cell, *ROW[1:]) for cell in cells))).rows]


def test_rows_bear_the_numbers_that_the_program_shows():
    found = sheet(workbook(("Chronology of the police",), (), HEAD, (), ROW))
    assert (found.name, found.top, found.headings, found.rows) == ("Chronology", 3, HEAD, [(5, ROW)])
    assert [(note.row, note.value) for note in found.dropped] == [(1, "Chronology of the police")]


def test_a_date_is_read_as_it_is_shown_and_no_closer():
    assert dates(
        number(42097, "day"), number(42095, "month"), number(42005, "year"), number(42097.4875, "moment"),
        number(0.4875, "time"), number(42097), number("3.0"), number(42111, "month"), number(59, "day"),
    ) == [
        "2015-04-03", "2015-04", "2015", "2015-04-03 11:42", "11:42", "42097", "3", "2015-04-17", "1900-02-28",
    ]  # fmt: skip


def test_the_last_seconds_of_a_day_are_still_of_that_day():
    assert dates(number(42097.99998843, "moment"), number(42097.48808, "moment")) == [
        "2015-04-03 23:59", "2015-04-03 11:42",
    ]  # fmt: skip


def test_a_year_that_a_cell_does_not_show_is_said_to_have_been_read():
    styles = sheet_xml(HEAD, *((number(42097, style), *ROW[1:]) for style in ("day", "month")))
    for shown, said in (("dd/mm", ["1 cell shows"]), ("ddd", ["1 cell shows"]), ("dd/mm/yyyy", [])):
        book = workbook_of({"A": styles}, formats={"day": shown})
        found = open_file(book, "a.xlsx").sheet()
        assert found.rows[0][1][0] == "2015-04-03"
        assert [" ".join(note.reason.split()[:3]) for note in found.notes] == said


def test_a_column_that_is_hidden_is_read_and_said():
    cols = '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>'
    found = open_file(workbook_of({"A": sheet_xml(HEAD, ROW).replace("<sheetData>", cols)}), "a.xlsx").sheet()
    assert found.rows == [(2, ROW)]
    assert [note.reason for note in found.notes] == [
        "2 columns are hidden in the workbook (B, C), and read like the others."
    ]


def test_days_that_are_counted_from_1904_are_read_so():
    content = workbook_of({"A": sheet_xml(HEAD, (number(40635, "day"), *ROW[1:]))}, date1904="1")
    assert open_file(content, "a.xlsx").sheet().rows[0][1][0] == "2015-04-03"


def test_a_number_that_is_no_date_of_the_calendar_is_left_to_be_listed():
    assert dates(number(-1, "day"), number(9_999_999, "day"), number("nan", "day")) == ["-1", "9999999", "nan"]


def test_texts_that_cells_share_are_read_whole():
    shared = [(' t="s"', f"<v>{place}</v>") for place in range(3)]
    rows = [("2015", "Police", "", each, "log") for each in shared]
    found = sheet(workbook(HEAD, *rows, parts={"xl/sharedStrings.xml": TEXTS}))
    assert [cells[3] for _, cells in found.rows] == ["Came", "Went home", "a\rb"]


def test_half_a_character_is_made_into_one_that_is_refused():
    assert dates("_xD800_2015", "_x0041_") == ["\x002015", "A"]


def test_two_rows_of_one_number_are_damaged_and_not_one_of_them_lost():
    twice = sheet_xml(HEAD, ROW, ROW).replace('<row r="3">', '<row r="2">')
    assert "is damaged" in refusal(workbook_of({"A": twice}))


def test_what_a_formula_last_came_to_is_read_and_said():
    worked_out = (' t="str"', "<f>A1&amp;B1</f><v>Came</v>")
    found = sheet(workbook(HEAD, ("2015", "Police", "", worked_out, "log"), ("2016", "Police", "", "x", worked_out)))
    assert found.rows[0][1][3] == "Came"
    assert [note.reason for note in found.notes] == [
        "2 cells hold a formula, the first D2. What was last worked out is read."
    ]
    assert found.faults == {}


def test_a_formula_without_a_value_and_an_error_are_faults_of_their_cells():
    found = sheet(workbook(HEAD, ROW, (UNWORKED, "Police", "", ERROR, "log")))
    assert [(fault.place, fault.value) for fault in found.faults[3]] == [(0, ""), (3, "#REF!")]


def test_a_cell_merged_over_rows_is_read_in_each_of_them_and_said():
    merges = '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B2:E2"/></mergeCells>'
    rows = (ROW, ("", "Courts", "", "Went", "log"), (), ("2016", "Prison", "", "Left", "log"))
    found = sheet(workbook(HEAD, *rows, more=merges))
    assert [cells[0] for _, cells in found.rows] == ["3 April 2015", "3 April 2015", "2016"]
    assert [(note.row, note.field, note.value) for note in found.notes] == [(2, "column A", "3 April 2015")]


def test_hidden_rows_are_read_and_hidden_sheets_are_not_and_both_are_said():
    rows = sheet_xml(HEAD, ROW).replace('<row r="2">', '<row r="2" hidden="1">')
    found = open_file(workbook_of({"A": rows, "Lists": sheet_xml(("x",))}, hidden=["Lists"]), "a.xlsx").sheet()
    assert found.rows == [(2, ROW)]
    assert [note.reason for note in found.notes] == ["1 row is hidden in the workbook, and read like the others."]
    assert [(note.value, note.reason) for note in found.dropped] == [
        ("Lists", "This sheet is hidden, and is not read.")
    ]


def test_what_a_workbook_has_beside_its_cells_is_said_to_be_dropped():
    parts = {"xl/comments1.xml": "", "xl/media/image1.png": "", "xl/vbaProject.bin": ""}
    found = sheet(workbook(HEAD, ROW, parts=parts))
    assert [note.reason.split()[3] for note in found.dropped] == ["comments", "pictures.", "macros."]


def test_several_sheets_have_to_be_chosen_from_and_empty_ones_do_not():
    several = workbook_of({"A": sheet_xml(HEAD, ROW), "B": sheet_xml(HEAD, ROW), "Empty": sheet_xml()})
    file = open_file(several, "a.xlsx")
    assert file.sheet("B").name == "B"
    for asked in ("", "C"):
        with pytest.raises(Invalid, match="“A”, “B”"):
            file.sheet(asked)


def test_one_cell_in_the_last_row_and_column_is_one_row_more():
    far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    content = workbook_of({"A": sheet_xml(HEAD, ROW).replace("</sheetData>", f"{far}</sheetData>")})
    assert len(content) < 5_000
    found = open_file(content, "a.xlsx").sheet()
    assert [number for number, _ in found.rows] == [2, 1_048_576]
    assert len(found.rows[1][1]) == 16_384


def test_many_cells_in_the_last_column_are_too_many():
    rows = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(2, 400))
    content = workbook_of({"A": sheet_xml(HEAD).replace("</sheetData>", f"{rows}</sheetData>")})
    assert "more cells than a chronology can have" in refusal(content)


def test_a_workbook_in_the_strict_form_or_without_references_is_read():
    strict = sheet_xml(HEAD, ROW).replace(
        "schemas.openxmlformats.org/spreadsheetml/2006/main", "purl.oclc.org/ooxml/spreadsheetml/main"
    )
    assert open_file(workbook_of({"A": strict}), "a.xlsx").sheet().rows == [(2, ROW)]
    bare = sheet_xml(HEAD, ROW).replace(' r="2"', "")
    for letter in "ABCDE":
        bare = bare.replace(f' r="{letter}2"', "")
    assert open_file(workbook_of({"A": bare}), "a.xlsx").sheet().rows == [(2, ROW)]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"a.txt": "x"}, "neither a workbook nor a Word document"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "OpenDocument"),
        ({"xl/workbook.xml": "<workbook"}, "damaged"),
        ({"xl/workbook.xml": "<workbook/>"}, "damaged"),
        ({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>'}, "damaged"),
        ({"ppt/presentation.xml": "<p/>"}, "neither"),
    ],
)
def test_a_zip_of_anything_else_gets_one_sentence(parts, words):
    assert words in refusal(packed(parts))


@pytest.mark.parametrize(
    "broken",
    [
        sheet_xml(HEAD, ((' t="s"', "<v>7</v>"), *ROW[1:])),
        sheet_xml(HEAD, ((' s="x"', "<v>7</v>"), *ROW[1:])),
        sheet_xml(HEAD, ROW).replace('r="A2"', 'r="2A"'),
        sheet_xml(HEAD, ROW).replace('r="A2"', 'r="ZZZ2"'),
        sheet_xml(HEAD, ROW).replace('<row r="2">', '<row r="two">'),
        sheet_xml(HEAD, ROW)[:-30],
        sheet_xml(HEAD, ROW, more='<mergeCells><mergeCell ref="all"/></mergeCells>'),
    ],
)
def test_what_no_spreadsheet_program_writes_is_damaged(broken):
    assert "is damaged" in refusal(workbook_of({"A": broken}))


def test_a_workbook_without_a_filled_cell_is_empty():
    assert "is empty" in refusal(workbook())


def test_entities_and_other_files_are_never_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    for entity in (f'SYSTEM "file://{secret}"', '"' + "lol" * 100 + '"'):
        xml = f"<!DOCTYPE a [<!ENTITY x {entity}>]>" + sheet_xml(HEAD, ("2015", "Police", "", "HERE", "log"))
        content = workbook_of({"A": xml.replace("HERE", "&x;")})
        try:
            rows = open_file(content, "a.xlsx").sheet().rows
        except Invalid:
            continue
        assert "SECRET" not in str(rows)
        assert "lol" not in str(rows)


def test_a_zip_that_unpacks_to_more_than_a_chronology_is_refused_by_what_it_says_itself(monkeypatch):
    content = workbook_of({"A": sheet_xml(HEAD, ROW), "B": " " * 2_000_000})
    assert len(content) < 10_000
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1_000_000)
    assert "unpacks to more than a chronology can be" in refusal(content)


def test_a_zip_of_a_great_many_parts_or_with_a_password_is_refused(monkeypatch):
    locked = bytearray(workbook(HEAD, ROW))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert "protected by a password" in refusal(bytes(locked))
    monkeypatch.setattr(archive, "MOST_PARTS", 3)
    assert "unpacks to more" in refusal(workbook(HEAD, ROW))
