"""Reports as files, on the screen: made once with progress, and taken by those they are for."""

import pytest
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from reports.documents.models import RenderedFile
from reviews.stages import Stage
from tests.factories import review_at
from tests.pages import words_of
from workbench.db import reading, transaction

PAGE = "reports/documents/page.py"


@pytest.fixture
def case_id(stored_cast) -> str:
    with transaction() as db:
        return review_at(db, stored_cast, Stage.REPLYING)


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def press(page: AppTest, label: str) -> None:
    next(button for button in page.button if button.label == label).click().run(timeout=60)


def test_a_practitioner_makes_the_staff_edition_into_a_file_and_gets_a_link(open_page, stored_cast, case_id):
    page = open_page(stored_cast.stef, PAGE, case_id)
    assert not page.exception
    assert [heading.value for heading in page.subheader] == ["Staff edition, draft 1"]
    assert labels(page).count("Make the web page") == 1
    press(page, "Make the web page")
    assert not page.exception
    assert "Get the web page" in labels(page)
    assert "Make the PDF" in labels(page)
    press(page, "Get the web page")
    assert "/files/" in words_of(page)
    with reading() as db:
        assert len(db.exec(select(RenderedFile.id)).all()) == 1


def test_a_reviewer_sees_both_editions(open_page, stored_cast, case_id):
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert sorted(heading.value for heading in page.subheader) == ["Full edition, draft 1", "Staff edition, draft 1"]


def test_before_anything_is_frozen_it_says_so(open_page, stored_cast):
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "No text has been frozen yet" in words_of(page)


def test_a_stranger_gets_nothing(open_page, stored_cast, case_id):
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "edition" not in " ".join(heading.value for heading in page.subheader)
    assert "cannot find that review" in words_of(page)
