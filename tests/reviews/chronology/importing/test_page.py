"""Taking in a file on screen."""

import pytest
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from reviews.chronology.importing.remembered.models import RememberedMapping
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.importing.files import HEAD, ROW, csv_of, sheet_xml, workbook_of
from tests.reviews.chronology.material import INVENTED
from tests.reviews.chronology.screen import box, drafting, kept
from workbench.db import reading

PAGE = "reviews/chronology/importing/page.py"
UNKNOWN = b"Datum;Wer;Was;Wo;Noten\n3/4/2015;Police;Came;log;x\n4/4/2015;Police;Went;log;\n"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def upload(page: AppTest, name: str, content: bytes) -> None:
    page.file_uploader[0].set_value((name, content, "text/csv")).run()
    assert not page.exception


def choose(page: AppTest, start: str, value: str) -> None:
    """Choose from the list whose label begins so."""
    next(one for one in page.selectbox if one.label.startswith(start)).set_value(value)


def test_a_file_is_read_back_and_then_taken_in(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    upload(page, "chronology.csv", INVENTED.read_bytes())
    assert "45 rows read" in words_of(page)
    assert "The first rows, as they would be read" in words_of(page)
    assert "about February 2025 to April 2025" in words_of(page)
    assert kept(stored_cast, case_id) == ()
    press(page, "Take in 45 entries")
    assert len(kept(stored_cast, case_id)) == 45
    assert "File taken in" in words_of(page)


def test_a_file_of_another_kind_is_not_taken_in(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    upload(page, "picture.csv", b"\xff\xd8\xff\xe0")
    assert "“picture.csv” is a picture." in words_of(page)
    assert not any(button.label.startswith("Take in") for button in page.button)
    assert kept(stored_cast, case_id) == ()


def test_of_several_sheets_one_is_chosen(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    upload(page, "a.xlsx", workbook_of({"Guide": sheet_xml(("Read this",), ("first",)), "Rows": sheet_xml(HEAD, ROW)}))
    assert not any(button.label.startswith("Take in") for button in page.button)
    choose(page, "Sheet or table", "Rows")
    page.run()
    press(page, "Take in 1 entry")
    assert [entry.summary for entry in kept(stored_cast, case_id)] == ["Came"]


def test_headings_that_nobody_knows_are_mapped_and_offered_the_next_time(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    upload(page, "police.csv", UNKNOWN)
    assert "of “police.csv” gives: date and agency and what happened and source." in words_of(page)
    assert "Datum (such as “3/4/2015”)" in [one.label for one in page.selectbox]
    for heading, field in (("Datum", "date"), ("Wer", "agency"), ("Was", "summary"), ("Wo", "source")):
        choose(page, heading, field)
    press(page, "Read it with these columns")
    assert "This column is not taken in. 1 cell is filled." in words_of(page)
    press(page, "Take in 2 entries")
    assert [entry.summary for entry in kept(stored_cast, case_id)] == ["Came", "Went"]
    with reading() as db:
        assert db.exec(select(RememberedMapping.headings)).all() == [["Datum", "Wer", "Was", "Wo", "Noten"]]

    again = open_page(stored_cast.rita, PAGE, case_id)
    upload(again, "police.csv", UNKNOWN + b"5/4/2015;Police;Left;log;\n")
    assert "with these headings was taken in on" in words_of(again)
    press(again, "Take in 1 entry")
    assert len(kept(stored_cast, case_id)) == 3


def test_rows_that_cannot_be_read_wait_and_are_put_right_on_the_page(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    upload(page, "bad.csv", csv_of(ROW, ("30/2/2015", "Police", "", "Came again", "log"), ("never", "", "", "x", "y")))
    assert "30/2/2015" in words_of(page)
    assert kept(stored_cast, case_id) == ()
    press(page, "Take in 1 entry, and keep 2 rows to be put right")
    assert "Rows to put right" in words_of(page)
    press(page, "Add it to the chronology")
    assert "has a date that does not exist" in words_of(page)
    box(page, "Date").input("28/2/2015")
    press(page, "Add it to the chronology")
    assert {entry.summary for entry in kept(stored_cast, case_id)} == {"Came", "Came again"}
    press(page, "Leave it out")
    assert "Say why this row is left out" in words_of(page)
    box(page, "Why it is left out").input("The police sent this in error.")
    press(page, "Leave it out")
    assert "The police sent this in error." in words_of(page)
    assert len(kept(stored_cast, case_id)) == 2


def test_who_may_only_read_is_offered_nothing(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert not page.file_uploader
    assert "Taking in a file is for the reviewer" in words_of(page)
