"""The page of caseload returns: what was brought, what is wrong with a file, and for nobody but analysts."""

from typing import Any

import pytest

from reports.caseload.commands import bring_return
from reports.caseload.reading import read_return
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reports.caseload.made import csv_of
from workbench.db import reading, transaction
from workbench.errors import NotAllowed
from workbench.files.kinds import opener

PAGE = "reports/caseload/page.py"


def chosen(page: Any, content: bytes) -> Any:
    page.file_uploader[0].set_value([("caseload.csv", content, "text/csv")]).run(timeout=60)
    assert not page.exception
    return page


def test_an_analyst_brings_a_return_after_seeing_what_is_in_it(stored_cast: Cast, open_page: OpenPage) -> None:
    page = chosen(open_page(stored_cast.nat, PAGE), csv_of())
    assert "9.0%" in words_of(page)
    page = press(page, "Keep this return as at 30 June 2025")
    assert "The return is kept" in words_of(page)
    assert "Nat Bell" in words_of(page)


def test_a_file_with_a_wrong_row_is_refused_whole(stored_cast: Cast, open_page: OpenPage) -> None:
    page = chosen(open_page(stored_cast.nat, PAGE), csv_of({"female": "many", "male": 5}))
    words = words_of(page)
    assert "Nothing was taken in: 1 thing is wrong" in words
    assert "many" in words
    assert not any(button.label.startswith("Keep") for button in page.button)


def test_a_second_return_of_a_day_is_refused_and_the_first_can_be_withdrawn(
    stored_cast: Cast, open_page: OpenPage
) -> None:
    draft = read_return(lambda *_: None, csv_of()).draft
    assert draft is not None
    with transaction() as db:
        bring_return(db, stored_cast.nat, draft)
    page = press(chosen(open_page(stored_cast.nat, PAGE), csv_of()), "Keep this return as at 30 June 2025")
    assert "There is a return as at 30 June 2025 already" in words_of(page)
    page = press(page, "Withdraw this return")
    assert "Say why the return is withdrawn" in words_of(page)
    page.text_input[0].set_value("Counted twice")
    page = press(page, "Withdraw this return")
    assert "Withdrawn by Nat Bell" in words_of(page)


def test_nobody_but_an_analyst_comes_to_the_page_or_takes_the_template(stored_cast: Cast, open_page: OpenPage) -> None:
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page(stored_cast.quinn, PAGE)
    with reading() as db:
        assert opener("caseload-template")(db, stored_cast.nat, "").name == "caseload-return.csv"
        with pytest.raises(NotAllowed):
            opener("caseload-template")(db, stored_cast.rita, "")
