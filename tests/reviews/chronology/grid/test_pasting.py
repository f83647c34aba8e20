import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.chronology.grid.pasting import IN_ORDER, rows_from
from reviews.chronology.grid.rules import MOST_ROWS
from tests.reviews.chronology.drafts import TODAY
from workbench.errors import Invalid


def rows(*lines: str) -> list[dict[str, str]]:
    return [dict(row) for row in rows_from("\n".join(lines), TODAY).rows]


def test_rows_without_headings_are_taken_in_the_order_of_the_grid():
    assert rows("3/4/2015\tPolice\tvisit\tCame.\tLog\t5/4/2015") == [
        {
            "date": "3/4/2015", "agency": "Police", "kind": "visit", "summary": "Came.", "source": "Log",
            "recorded_on": "5/4/2015",
        }
    ]  # fmt: skip


def test_headings_put_columns_in_their_places_whatever_their_order():
    assert rows("Source\tWhat happened\tDate\tOrganisation", "Log\tCame.\t3/4/2015\tPolice") == [
        {"date": "3/4/2015", "agency": "Police", "summary": "Came.", "source": "Log"}
    ]


def test_a_column_that_has_no_place_is_left_out_and_said():
    pasted = rows_from("Date\tAgency\tRef\tColour\t\n3/4/2015\tPolice\t17\t\tx", TODAY)
    assert pasted.left_out == ("Ref", "(no heading)")
    assert "Left out: “Ref”, “(no heading)”. Those columns have no place" in pasted.in_words
    wide = rows_from("3/4/2015\tPolice\tvisit\tCame.\tLog\t\tmore", TODAY)
    assert (wide.left_out, wide.rows[0]["source"]) == (("column 7",), "Log")
    assert "That column has" in wide.in_words


def test_a_date_in_several_columns_becomes_one_that_says_the_same():
    head = "Start date\tStart time\tEnd date\tPrecision\tAs written\tAgency"
    told = [
        ("3/4/2015\t11:42am\t\t\t\tP", "3/4/2015 11:42am"),
        ("3/4/2015\t\t5/4/2015\t\t\tP", "3/4/2015 to 5/4/2015"),
        ("2015-04\t\t\tapprox\t\tP", "about April 2015"),
        ("[..2015-05-02]\t\t\t\tbefore 3 May 2015\tP", "before 3 May 2015"),
        ("2015-04-03\t\t\t\tthe third\tP", "3 April 2015"),
        ("\t\t\t\t\tP", ""),
    ]
    assert [row["date"] for row in rows(head, *(line for line, _ in told))] == [words for _, words in told]


def test_times_and_words_for_which_a_cell_has_no_room_are_said():
    head = "Date\tTime\tEnd date\tEnd time\tAs written\tAgency"
    whole = ("3/4/2015\t9:30\t\t\t\tP", "3/4/2015\t\t5/4/2015\t\t\tP", "[..2015-05-02]\t\t\t\tbefore 3 May 2015\tP")
    lost = ("3/4/2015\t9:30\t\t10:00\t\tP", "3/4/2015\t9:30\t5/4/2015\t\t\tP", "2015-04-03\t\t\t\tthe third\tP")
    assert rows_from("\n".join([head, *whole]), TODAY).in_words == "3 rows are in the grid."
    said = rows_from("\n".join([head, *whole, *lost]), TODAY).in_words
    assert "In 3 rows the date had more than the grid holds" in said
    assert "In 1 row the date" in rows_from(f"{head}\n{lost[0]}", TODAY).in_words


def test_midnight_in_a_pasted_date_is_what_programs_write_for_no_time():
    assert rows("03/04/2015 00:00\tPolice")[0]["date"] == "03/04/2015"
    assert rows("Date\tAgency", "03/04/2015 00:00:00\tPolice")[0]["date"] == "03/04/2015"


def test_a_date_in_several_columns_that_cannot_be_read_is_kept_whole_to_be_put_right():
    head = "Start date\tStart time\tEnd date\tAgency"
    assert [row["date"] for row in rows(head, "31/2/2015\t11:42am\t5/4/2015\tP")] == ["31/2/2015 11:42am to 5/4/2015"]


def test_line_breaks_and_quotation_marks_inside_a_cell_stay():
    assert rows('3/4/2015\tPolice\t\t"Came.\nSaid ""no""."\tLog')[0]["summary"] == 'Came.\nSaid "no".'


def test_an_apostrophe_that_keeps_text_from_being_a_formula_goes():
    assert rows("3/4/2015\tPolice\t\t'=came\tLog")[0]["summary"] == "=came"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There are no columns"),
        ("Only words\nand more words", "There are no columns"),
        ("date\tagency\tevent date\n1\t2\t3", "Two of the columns could be the date"),
        ("a\t" + '"' + "x" * 200_000, "cannot be divided into rows"),
        ("\n".join(["3/4/2015\tPolice"] * (MOST_ROWS + 2)), "Add these first"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(text, sentence):
    with pytest.raises(Invalid, match=sentence) as refusal:
        rows_from(text, TODAY)
    assert refusal.value.field in ("pasted", "rows")


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=30)


@given(st.lists(st.lists(CELL, min_size=6, max_size=6), min_size=1, max_size=8))
def test_whatever_a_spreadsheet_copies_comes_out_cell_by_cell(table):
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([list("dakssr"), *table])
    expected = [[cell.strip() for cell in row] for row in [list("dakssr"), *table]]
    found = rows_from(out.getvalue(), TODAY).rows
    kept = [row for row in expected if any(row)]
    marked = [[cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@") else cell for cell in row] for row in kept]
    assert [[row[name] for name in IN_ORDER] for row in found] == [row for row in marked if any(row)]
