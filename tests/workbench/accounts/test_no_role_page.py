"""The page for somebody who has an account and no role."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.cast import Cast
from tests.pages import ROOT, session_for, words_of
from workbench import vouch
from workbench.access import Grant, Role
from workbench.accounts import commands
from workbench.db import transaction
from workbench.ui import who


@pytest.fixture
def app(stored_cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Callable[[], AppTest]:
    """Otto opens the front page."""
    session_id = session_for(stored_cast.otto)
    monkeypatch.setattr(who, "credentials", lambda: (vouch.vouch(), session_id))
    return lambda: AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()


def test_an_outsider_is_told_whom_to_ask_and_shown_nothing_else(app: Callable[[], AppTest]) -> None:
    page = app()
    assert not page.exception
    words = words_of(page)
    assert "You are signed in as Otto Lane" in words
    assert "Ask your administrator" in words
    assert "rita" not in words.lower()


def test_once_given_a_role_it_is_there_at_the_next_click(app: Callable[[], AppTest], stored_cast: Cast) -> None:
    with transaction() as db:
        commands.give_role(db, stored_cast.ada, stored_cast.otto.account_id, Grant(Role.ANALYST))
    assert "Ask your administrator" not in words_of(app())


def test_a_stranger_is_not_greeted(app: Callable[[], AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(who, "credentials", lambda: None)
    words = words_of(app())
    assert "sfo serve" in words
    assert "Otto" not in words
