"""The chronology on screen."""

import pytest

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.reading import read_chronology
from tests.cast import Cast
from tests.pages import OpenPage, words_of
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.material import INVENTED
from tests.reviews.chronology.screen import drafting
from workbench.db import transaction

PAGE = "reviews/chronology/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def test_a_chronology_without_entries_says_so(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    assert "The chronology has no entries yet." in words_of(open_page(stored_cast.rita, PAGE, case_id))


def test_entries_are_shown_as_they_are_known_and_those_without_a_date_apart(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        import_chronology(db, stored_cast.rita, case_id, read_chronology(INVENTED.read_bytes(), "chronology.csv"))
    said = words_of(open_page(stored_cast.rita, PAGE, case_id))
    assert "45 entries of 11 agencies" in said
    assert "about February 2025 to April 2025" in said
    assert "Date not known" in said


def test_two_hundred_entries_are_shown_fifty_at_a_time(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    lines = [f"{1 + number % 28}/{1 + number % 12}/2015,Police,Call {number:03},log" for number in range(200)]
    content = "\n".join(["date,agency,what happened,source", *lines]).encode()
    with transaction() as db:
        import_chronology(db, stored_cast.rita, case_id, read_chronology(content, "many.csv"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert not page.exception
    assert "Entries 1 to 50 of 200 with a date" in words_of(page)
    table = next(html for html in page.get("html") if "Entries with a date" in html.proto.body)
    assert table.proto.body.count("<tr>") == 51


def test_a_manager_reads_and_cannot_write(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry(summary="<b>Came</b>"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "&lt;b&gt;Came&lt;/b&gt;" in words_of(page)
    assert not [button.label for button in page.button if "entry" in button.label]
    assert not page.selectbox


def test_another_reviews_chronology_is_not_shown(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry(summary="Secret."))
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "Secret." not in words_of(page)
    assert "cannot be opened" in words_of(page)
