"""Reports as files, on the screen: made once with progress, and taken by those they are for."""

import pytest
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from reports.documents.commands import keep_file
from reports.documents.models import RenderedFile
from reports.documents.rules import Channel
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import latest_edition_id
from reviews.stages import Stage
from tests.factories import review_at
from tests.pages import press, words_of
from tests.reports.documents.test_commands import A_FILE
from workbench.db import reading, transaction

PAGE = "reports/documents/page.py"


@pytest.fixture
def case_id(stored_cast) -> str:
    with transaction() as db:
        return review_at(db, stored_cast, Stage.REPLYING)


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


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
    editions = sorted(heading.value for heading in page.subheader if "edition" in heading.value)
    assert editions == ["Full edition, draft 1", "Staff edition, draft 1"]


def test_a_reviewer_says_to_whom_a_file_goes_and_then_gets_it(open_page, stored_cast, case_id):
    with transaction() as db:
        file_id = keep_file(db, stored_cast.rita, latest_edition_id(db, case_id, EditionKind.STAFF), A_FILE)
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Say to whom it goes")
    assert "Choose the file." in words_of(page)
    next(one for one in page.selectbox if one.label == "File").set_value(file_id)
    next(one for one in page.text_input if one.label == "To whom").set_value("The coroner’s officer")
    next(one for one in page.text_input if one.label == "Why").set_value("For the inquest")
    page.radio[0].set_value(Channel.IN_PERSON)
    press(page, "Say to whom it goes")
    assert not page.exception
    assert "not fetched yet" in words_of(page)
    press(page, "Get the PDF for them")
    assert "/files/" in words_of(page)


def test_before_anything_is_frozen_it_says_so(open_page, stored_cast):
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "No text has been frozen yet" in words_of(page)


def test_a_stranger_gets_nothing(open_page, stored_cast, case_id):
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "edition" not in " ".join(heading.value for heading in page.subheader)
    assert "cannot find that review" in words_of(page)
