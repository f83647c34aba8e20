"""Who is at the screen, asked again at every rerun."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from streamlit.testing.v1 import AppTest

from tests.cast import Cast
from workbench import clock, vouch
from workbench.accounts import queries, signing_in
from workbench.accounts.models import SignIn
from workbench.db import reading, transaction
from workbench.ui import who

Come = Callable[[str, str], None]


def screen() -> None:
    import streamlit as st

    from workbench.ui.who import signed_in_actor

    st.write(f"Hello {signed_in_actor().name}")


@pytest.fixture
def session(stored_cast: Cast) -> str:
    """Rita's session."""
    with transaction() as db:
        token = signing_in.start_session(db, stored_cast.rita.account_id, "password")
    with reading() as db:
        found = queries.session_of_token(db, token)
    assert found is not None
    return found.session_id


@pytest.fixture
def come(monkeypatch: pytest.MonkeyPatch) -> Come:
    """Come with these credentials."""
    return lambda secret, session: monkeypatch.setattr(who, "credentials", lambda: (secret, session))


def _words() -> str:
    page = AppTest.from_function(screen).run()
    assert not page.exception
    return "\n".join(element.value for element in (*page.title, *page.markdown))


def test_whoever_the_guard_let_in_is_greeted(session: str, come: Come) -> None:
    come(vouch.vouch(), session)
    assert _words() == "Hello Rita Reed"


def test_without_the_guards_word_the_page_shows_one_sentence(session: str, come: Come) -> None:
    assert "sfo serve" in _words()
    for secret in ("", "made-up", vouch.vouch()[:-1]):
        come(secret, session)
        assert "sfo serve" in _words()
        assert "Rita" not in _words()


@pytest.mark.parametrize("session_id", ["", "made-up"])
def test_a_session_that_is_not_there_has_ended(stored_cast: Cast, come: Come, session_id: str) -> None:
    come(vouch.vouch(), session_id)
    assert "You are signed out" in _words()
    assert "[Sign in again](/sign-in)" in _words()


def test_a_session_ends_between_two_clicks(session: str, stored_cast: Cast, come: Come) -> None:
    come(vouch.vouch(), session)
    assert "Hello" in _words()
    with transaction() as db:
        signing_in.end_session(db, stored_cast.rita, session)
    assert "You are signed out" in _words()


def test_using_a_page_is_written_down_at_most_once_a_minute(session: str, come: Come, store: sa.Engine) -> None:
    come(vouch.vouch(), session)

    def last_seen() -> object:
        with store.connect() as connection:
            return connection.execute(sa.select(SignIn.last_seen_at)).scalar_one()

    before = last_seen()
    assert "Hello" in _words()
    assert last_seen() == before
    with transaction() as db:
        row = db.get_one(SignIn, session)
        row.last_seen_at = clock.now() - timedelta(seconds=61)
    assert "Hello" in _words()
    assert last_seen() > before
