"""The files of a disclosure edition on the screen: made, read back, got; refused when a name still stands in one."""

from sqlmodel import select

from reports.disclosure.models import Disclosure
from reports.giving.models import DisclosureFile
from tests.pages import press, words_of
from workbench.audit.models import AuditEntry
from workbench.db import reading, transaction

PAGE = "reports/giving/files_page.py"


def make(page):
    next(button for button in page.button if button.label == "Make the web page").click().run(timeout=90)
    assert not page.exception


def test_a_file_is_made_read_back_and_got(open_page, approved_final):
    cast, case_id = approved_final
    page = open_page(cast.rita, PAGE, case_id)
    make(page)
    press(page, "Get the web page")
    assert "/files/" in words_of(page)


def test_a_file_that_still_tells_is_refused_recorded_and_not_kept(open_page, approved_final):
    cast, case_id = approved_final
    with transaction() as db:
        row = db.exec(select(Disclosure)).one()
        spoilt = [*row.paragraphs[-1]]
        spoilt[3], spoilt[5] = "Note: Leah Winterbourne", ["Note", "Leah Winterbourne"]
        row.paragraphs = [*row.paragraphs[:-1], spoilt]
    page = open_page(cast.rita, PAGE, case_id)
    make(page)
    assert "The file was not kept" in words_of(page)
    assert "Winterbourne" not in words_of(page)
    with reading() as db:
        assert db.exec(select(DisclosureFile)).all() == []
        assert db.exec(select(AuditEntry.event).where(AuditEntry.event == "disclosure_file_refused")).all()


def test_qa_makes_and_gets_no_file(open_page, approved_final):
    cast, case_id = approved_final
    page = open_page(cast.quinn, PAGE, case_id)
    assert "make and get these files" in words_of(page)
    assert not [button for button in page.button if "web page" in button.label]
