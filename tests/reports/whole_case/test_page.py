"""The page on which a whole review is made into a file."""

from sqlmodel import col, select

from reviews.stages import Stage
from tests.factories import review_at
from tests.pages import words_of
from workbench.audit import AuditEntry
from workbench.db import reading, transaction

PAGE = "reports/whole_case/page.py"


def drafting(stored_cast) -> str:
    with transaction() as db:
        return review_at(db, stored_cast, Stage.DRAFTING)


def test_the_manager_says_why_and_gets_the_file_once(open_page, stored_cast):
    page = open_page(stored_cast.colin, PAGE, drafting(stored_cast))
    page.button[0].click().run(timeout=60)
    assert "Say to whom the file goes." in words_of(page)
    page.text_input[0].set_value("The records team")
    page.text_input[1].set_value("Before the outage")
    page.radio[0].set_value(page.radio[0].options[0])
    page.button[0].click().run(timeout=90)
    assert not page.exception
    assert "The file is ready" in page.success[0].value
    assert "/files/" in words_of(page)
    with reading() as db:
        last = db.exec(select(AuditEntry.event).order_by(col(AuditEntry.number).desc())).first()
    assert last == "whole_review_made"


def test_its_reviewer_reads_who_can_and_is_offered_nothing(open_page, stored_cast):
    page = open_page(stored_cast.rita, PAGE, drafting(stored_cast))
    assert not page.exception
    assert "The countersigning manager of this review can" in words_of(page)
    assert not page.text_input
