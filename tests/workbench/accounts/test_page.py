"""The accounts page: one success, one refusal, and what must not happen."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.cast import Cast
from tests.pages import ROOT, session_for, words_of
from workbench import vouch
from workbench.access import Grant, Role
from workbench.accounts import queries
from workbench.db import reading
from workbench.ui import who

PAGE = "workbench/accounts/page.py"
OpenPage = Callable[..., AppTest]


def _box(page: AppTest, kind: str, label: str, nth: int = 0):
    return [element for element in getattr(page, kind) if element.label == label][nth]


def test_an_administrator_adds_an_account_and_is_shown_its_password_once(
    open_page: OpenPage, stored_cast: Cast
) -> None:
    page = open_page(stored_cast.ada, PAGE)
    _box(page, "text_input", "Email address").set_value("new@demo.example")
    _box(page, "text_input", "Name").set_value("New Person")
    _box(page, "checkbox", "Signs in with a password, not with a work account").check()
    _box(page, "selectbox", "Region").set_value("Wales")
    page = _box(page, "button", "Add account").click().run()
    assert not page.exception
    assert "Account added" in words_of(page)
    assert len(page.code) == 1
    with reading() as db:
        assert queries.actor_by_email(db, "new@demo.example").grants == {Grant(Role.REVIEWER, "Wales")}
    assert len(page.run().code) == 0


def test_a_wrong_email_address_is_said_beside_its_box_and_nothing_typed_is_lost(
    open_page: OpenPage, stored_cast: Cast
) -> None:
    page = open_page(stored_cast.ada, PAGE)
    _box(page, "text_input", "Email address").set_value("nonsense")
    _box(page, "text_input", "Name").set_value("New Person")
    _box(page, "checkbox", "Signs in with a password, not with a work account").check()
    page = _box(page, "button", "Add account").click().run()
    assert any("name@example.com" in error.value for error in page.error)
    assert _box(page, "text_input", "Name").value == "New Person"
    assert len(page.code) == 0


def test_an_account_is_disabled_and_the_last_administrator_is_not(open_page: OpenPage, stored_cast: Cast) -> None:
    page = open_page(stored_cast.ada, PAGE)
    for name, is_left in (("Rita", False), ("Ada", True)):
        options = _box(page, "selectbox", "Account").options
        _box(page, "selectbox", "Account").set_value(next(one for one in options if name in one))
        _box(page, "radio", "What to do").set_value("Disable the account")
        page = _box(page, "button", "Change account").click().run()
        assert not page.exception
        assert ("only administrator" in words_of(page)) is is_left
    with reading() as db:
        disabled = {one.email for one in queries.accounts(db, stored_cast.ada) if one.is_disabled}
    assert disabled == {"rita@demo.example"}


def test_nobody_else_is_shown_an_account(stored_cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not on their menu; and if it were, it would show nothing."""
    for actor in (stored_cast.rita, stored_cast.nat, stored_cast.otto):
        session_id = session_for(actor)
        monkeypatch.setattr(who, "credentials", lambda session_id=session_id: (vouch.vouch(), session_id))
        page = AppTest.from_file(str(ROOT / PAGE)).run()
        assert len(page.exception) == 1
        assert "ada@demo.example" not in words_of(page)


def test_an_account_is_found_by_part_of_its_name_or_role(open_page: OpenPage, stored_cast: Cast) -> None:
    page = open_page(stored_cast.ada, "workbench/accounts/page.py")
    find = next(box for box in page.text_input if box.label == "Find an account")
    find.input("colin countersigning").run()
    table = next(one.proto.body for one in page.get("html") if "wb-table" in one.proto.body)
    assert "colin@demo.example" in table
    assert "rita@demo.example" not in table
    find.input("nobody of this name").run()
    assert "No account matches." in words_of(page)
