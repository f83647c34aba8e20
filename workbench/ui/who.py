"""Who is at the screen. Asked again at every rerun, so that a session that has ended shows nothing more."""

import streamlit as st

from workbench.access import Actor
from workbench.accounts.queries import session_by_id
from workbench.accounts.signing_in import touch
from workbench.db import reading, transaction
from workbench.vouch import TRUSTED_HEADERS, is_vouched

TRUSTED = tuple(TRUSTED_HEADERS.values())  # what the guard's two headers are called inside Streamlit


def credentials() -> tuple[str, str] | None:
    """The guard's secret and the id of the signed-in session, as they came with the request; tests put in their own."""
    user = st.user.to_dict()  # once: each time it is asked, Streamlit reads its secrets' file again
    given = [user.get(name) for name in TRUSTED]
    return (str(given[0]), str(given[1])) if all(given) else None


def signed_in_session() -> str:
    """The id of the session that is signed in, after the guard's word for it. Stops the page when there is none."""
    session_id = _vouched_session()
    if session_id is None:
        st.write("This page runs behind the workbench's own server. Start it with `sfo serve`, and open it there.")
        st.stop()
    return session_id


def current_actor() -> Actor | None:
    """The person at the screen, with the roles they hold now; nobody when the session has ended. Draws nothing.

    A fragment reruns without its page, so whatever a fragment writes asks this first.
    """
    session_id = _vouched_session()
    return _actor_of(session_id) if session_id is not None else None


def signed_in_actor() -> Actor:
    """The person at the screen, with the roles they hold now. Stops the page when the session has ended."""
    actor = _actor_of(signed_in_session())
    if actor is None:
        st.title("You are signed out")
        st.write(
            "You signed out, or nothing happened for 30 minutes, or it is 12 hours since you signed in. "
            "What was saved is still there."
        )
        st.markdown("[Sign in again](/sign-in)")
        st.stop()
    return actor


def _actor_of(session_id: str) -> Actor | None:
    with reading() as db:
        found = session_by_id(db, session_id)
    if found is None:
        return None
    if found.needs_touch:
        with transaction() as db:
            touch(db, session_id)
    return found.actor


def _vouched_session() -> str | None:
    given = credentials()
    return given[1] if given is not None and is_vouched(given[0]) else None
