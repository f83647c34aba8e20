"""Asking agencies on screen."""

import pytest

from reviews.chronology.contributions.commands import FILE_KIND, ask_agency
from reviews.chronology.contributions.queries import contributions_of
from reviews.chronology.contributions.rules import ContributionDraft
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.screen import box, choose_first, drafting
from workbench.db import reading, transaction
from workbench.files.kinds import opener

PAGE = "reviews/chronology/contributions/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def requests(cast: Cast, case_id: str):
    with reading() as db:
        return contributions_of(db, cast.rita, case_id)


def test_an_agency_is_asked_and_its_answer_recorded(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "No agency has been asked for its account yet." in words_of(page)
    box(page, "Agency").input("Police")
    for label, value in (("Day of date asked", "20"), ("Month of date asked", "1"), ("Year of date asked", "2026")):
        box(page, label).input(value)
    press(page, "Add this agency")
    assert "Agency added to the list" in words_of(page)
    assert "Asked on 20 January 2026, with no day by which it is due" in words_of(page)
    choose_first(page, "Request to open")
    (request,) = requests(stored_cast, case_id)
    assert f"It holds the reference {request.reference}" in words_of(page)
    next(one for one in page.selectbox if one.label == "What the agency answered").select_index(2)
    press(page, "Save changes")
    assert "Give the day on which the agency answered." in words_of(page)
    assert requests(stored_cast, case_id)[0].answer.value == "awaited"


def test_a_reminder_that_is_due_is_shown_and_recorded(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    from datetime import date

    with transaction() as db:
        ask_agency(
            db,
            stored_cast.rita,
            case_id,
            ContributionDraft("Police", asked_on=date(2026, 1, 5), due_on=date(2026, 1, 20)),
        )
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "1 reminder is due: Police." in words_of(page)
    choose_first(page, "Request to open")
    press(page, "Record that I reminded them today")
    assert "Reminder recorded" in words_of(page)
    assert "reminder is due" not in words_of(page)


def test_the_workbook_is_offered_once_and_holds_no_name(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        request_id = ask_agency(db, stored_cast.rita, case_id, ContributionDraft("Police"))
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose_first(page, "Request to open")
    press(page, "Get the workbook for this agency")
    assert "this link works once" in words_of(page)
    with transaction() as db:
        pack = opener(FILE_KIND)(db, stored_cast.rita, request_id)
    for name in (b"Alex", b"Example", b"X123456", b"Stef"):
        assert name not in _text_of(pack.content)


def test_a_request_is_taken_off_the_list_and_quinn_only_reads(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        ask_agency(db, stored_cast.rita, case_id, ContributionDraft("Police"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "Asking agencies is for the reviewer" in words_of(page)
    assert not page.text_input
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose_first(page, "Request to open")
    press(page, "Take this request off the list")
    assert requests(stored_cast, case_id) == ()


def _text_of(content: bytes) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return b"".join(book.read(name) for name in book.namelist())
