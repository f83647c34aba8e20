"""The page on which an administrator restores a review."""

import pytest
from sqlmodel import Session, select

from reviews.cases.models import Case
from reviews.stages import Stage
from tests.cast import add_cast
from tests.factories import review_at
from tests.pages import words_of
from tests.reports.whole_case.made import exported
from workbench.db import reading

PAGE = "reports/whole_case/restoring/page.py"


def a_file(engine) -> bytes:
    with Session(engine) as db:
        cast = add_cast(db)
        found = exported(db, cast.colin, review_at(db, cast, Stage.DRAFTING)).content
        db.rollback()
    return found


def test_a_file_says_which_review_it_is_before_it_is_restored(open_page, stored_cast, sqlite_engine):
    page = open_page(stored_cast.ada, PAGE)
    page.file_uploader[0].set_value(("whole.zip", a_file(sqlite_engine), "application/zip")).run(timeout=60)
    assert not page.exception
    assert "Example" not in words_of(page)
    with reading() as db:
        assert db.exec(select(Case.id)).all() == []
    restore = next(button for button in page.button if button.label.startswith("Restore review SFO-"))
    restore.click().run(timeout=60)
    assert "is restored" in page.success[0].value
    with reading() as db:
        assert len(db.exec(select(Case.id)).all()) == 1


def test_a_file_that_is_none_is_refused_in_a_sentence(open_page, stored_cast):
    page = open_page(stored_cast.ada, PAGE)
    page.file_uploader[0].set_value(("whole.zip", b"PK nothing", "application/zip")).run(timeout=60)
    assert not page.exception
    assert "not a whole review of this workbench" in page.error[0].value


def test_nobody_else_has_the_page(open_page, stored_cast):
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page(stored_cast.colin, PAGE)
