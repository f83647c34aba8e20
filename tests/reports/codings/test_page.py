"""Codings as files, on screen."""

import re
from io import BytesIO

import pytest
from sqlmodel import col, select

from reviews.stages import Stage
from taxonomy.interchange.project_writing import as_qdpx
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, press, words_of
from tests.taxonomy.interchange.made import our_project
from workbench.audit import AuditEntry
from workbench.db import reading, transaction

PAGE = "reports/codings/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    with transaction() as db:
        return review_at(db, stored_cast, Stage.REPLYING)


def last_event() -> str:
    with reading() as db:
        return db.exec(select(AuditEntry.event).order_by(col(AuditEntry.number).desc())).first()


def test_a_file_is_made_and_a_link_to_it_given(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE)
    assert not page.exception
    press(page, "Make the file")
    assert not page.exception
    assert "3 factors on findings of 1 review" in page.success[0].value
    assert re.search(r"\(/files/[^)]+\)", words_of(page))
    assert last_event() == "codings_file_made"


def test_a_project_of_another_program_is_read_and_listed_and_nothing_is_kept(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE)
    before = last_event()
    page.file_uploader[0].set_value(("theirs.qdpx", as_qdpx(our_project()), "application/zip")).run(timeout=60)
    assert not page.exception
    assert "Codings with a factor" in words_of(page)
    page.file_uploader[0].set_value(("theirs.qdpx", BytesIO(b"no project").getvalue(), "application/zip"))
    page.run(timeout=60)
    assert "Choose a .qdpx file" in page.error[0].value
    assert last_event() == before


def test_somebody_who_may_read_no_review_is_offered_nothing(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.quinn, PAGE)
    assert not page.exception
    assert "There is no review whose codings you may take out" in words_of(page)
    assert not page.button
