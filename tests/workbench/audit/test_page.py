"""The page of the audit record: one success, one refusal, and what must not happen."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.cast import Cast
from tests.pages import ROOT, session_for, words_of
from workbench import audit, vouch
from workbench.audit import Operation
from workbench.db import engine, transaction
from workbench.ui import who

PAGE = "workbench/audit/page.py"
OpenPage = Callable[..., AppTest]


@pytest.fixture
def written(stored_cast: Cast) -> Cast:
    """With an entry whose value is nobody's business here."""
    with transaction() as db:
        audit.record(db, stored_cast.rita, Operation.COLLECTION, "person_added", values={"name": "Secret Name"})
    return stored_cast


def _check(page: AppTest) -> AppTest:
    (button,) = (one for one in page.button if one.label == "Check that the record is whole")
    return button.click().run()


def test_an_administrator_sees_who_did_what_and_no_value(open_page: OpenPage, written: Cast) -> None:
    page = open_page(written.ada, PAGE)
    words = words_of(page)
    assert "Person added" in words
    assert "Rita Reed" in words
    assert "Secret Name" not in words
    assert "The record is whole" in words_of(_check(page))


def test_a_changed_record_is_said_to_be_changed(open_page: OpenPage, written: Cast) -> None:
    page = open_page(written.ada, PAGE)
    with engine().begin() as connection:
        connection.exec_driver_sql("UPDATE audit_entry SET event = 'nothing' WHERE event = 'person_added'")
    assert "The record has been changed" in words_of(_check(page))


def test_entries_of_one_kind_can_be_chosen(open_page: OpenPage, written: Cast) -> None:
    page = open_page(written.ada, PAGE)
    page.selectbox(key="audit-kind").set_value("Sign in")
    assert "Person added" not in words_of(page.run())
    assert not page.exception


def test_nobody_else_is_shown_an_entry(written: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for actor in (written.rita, written.nat, written.otto):
        session_id = session_for(actor)
        monkeypatch.setattr(who, "credentials", lambda session_id=session_id: (vouch.vouch(), session_id))
        page = AppTest.from_file(str(ROOT / PAGE)).run()
        assert len(page.exception) == 1
        assert "Person added" not in words_of(page)
