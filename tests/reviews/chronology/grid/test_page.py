"""Writing many entries on screen: rows that are kept, put right and added; and undone."""

import pytest

from reviews.chronology.grid.commands import keep_unsent_new_rows, keep_unsent_paste
from reviews.chronology.grid.queries import new_rows, unsent_paste
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.screen import drafting, kept
from workbench.db import reading, transaction
from workbench.ui.sheets import Typed

PAGE = "reviews/chronology/grid/page.py"
ROW = {"date": "3/4/2015", "agency": "Police", "summary": "Called.", "source": "Log"}


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def type_rows(cast: Cast, case_id: str, *rows: dict[str, str]) -> None:
    """What the browser sends when somebody types."""
    by_id = {f"r{number}": row for number, row in enumerate(rows)}
    with transaction() as db:
        keep_unsent_new_rows(db, cast.rita, case_id, Typed(by_id, order=list(by_id)), 0)


def test_rows_are_added_as_one_act_and_undone_and_done_again(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    type_rows(stored_cast, case_id, ROW, ROW | {"date": "about 2016"})
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Add 2 entries")
    assert "2 entries added. You can undo this above." in words_of(page)
    assert [entry.in_words for entry in kept(stored_cast, case_id)] == ["3 April 2015", "about 2016"]
    undo = next(button.label for button in page.button if button.label.startswith("Undo: 2 entries added"))
    press(page, undo)
    assert kept(stored_cast, case_id) == ()
    press(page, undo.replace("Undo", "Do again"))
    assert len(kept(stored_cast, case_id)) == 2


def test_a_row_that_cannot_be_read_keeps_all_of_them_and_says_so(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    type_rows(stored_cast, case_id, ROW, ROW | {"date": "31/2/2015"})
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Add 2 entries")
    assert "Put right first what is listed above the rows" in words_of(page)
    assert kept(stored_cast, case_id) == ()
    with reading() as db:
        assert len(new_rows(db, stored_cast.rita, case_id).rows) == 2


def test_what_was_pasted_into_the_plain_box_goes_into_the_grid(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        keep_unsent_paste(db, stored_cast.rita, case_id, "Date\tAgency\tRef\n3/4/2015\tPolice\t7", 0)
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Put these rows into the grid")
    assert "1 row is in the grid. Left out: “Ref”." in words_of(page)
    with reading() as db:
        assert len(new_rows(db, stored_cast.rita, case_id).rows) == 1


def test_text_without_columns_is_refused_and_stays(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        keep_unsent_paste(db, stored_cast.rita, case_id, "Only words", 0)
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Put these rows into the grid")
    assert "There are no columns in this text" in words_of(page)
    with reading() as db:
        assert unsent_paste(db, stored_cast.rita, case_id).text == "Only words"


def test_rows_are_thrown_away_only_when_somebody_says_so(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    type_rows(stored_cast, case_id, ROW)
    press(open_page(stored_cast.rita, PAGE, case_id), "Throw them away")
    with reading() as db:
        assert new_rows(db, stored_cast.rita, case_id).rows == ()


def test_a_manager_reads_and_cannot_write(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    type_rows(stored_cast, case_id, ROW)
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "Adding to it is for the reviewer" in words_of(page)
    assert not page.button
