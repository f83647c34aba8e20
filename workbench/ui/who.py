"""Who is at the screen. Asked again at every rerun, so that a session that has ended shows nothing more."""

import streamlit as st

from workbench.access import Actor
from workbench.accounts.commands import touch
from workbench.accounts.queries import session_by_id
from workbench.db import reading, transaction
from workbench.vouch import TRUSTED_HEADERS, is_vouched

TRUSTED = tuple(TRUSTED_HEADERS.values())  # what the guard's two headers are called inside Streamlit


def credentials() -> tuple[str, str] | None:
    """The guard's secret and the id of the signed-in session, as they came with the request; tests put in their own."""
    given = [st.user.get(name) for name in TRUSTED]
    return (str(given[0]), str(given[1])) if all(given) else None


def signed_in_session() -> str:
    """The id of the session that is signed in, after the guard's word for it. Stops the page when there is none."""
    given = credentials()
    if given is None or not is_vouched(given[0]):
        st.write("This page runs behind the workbench's own server. Start it with `sfo serve`, and open it there.")
        st.stop()
    return given[1]


def signed_in_actor() -> Actor:
    """The person at the screen, with the roles they hold now. Stops the page when the session has ended.

    A fragment reruns without its page, so whatever a fragment writes asks this again first.
    """
    session_id = signed_in_session()
    with reading() as db:
        found = session_by_id(db, session_id)
    if found is None:
        st.title("You are signed out")
        st.write(
            "You signed out, or nothing happened for 30 minutes, or it is 12 hours since you signed in. "
            "What was saved is still there."
        )
        st.markdown("[Sign in again](/sign-in)")
        st.stop()
    if found.needs_touch:
        with transaction() as db:
            touch(db, session_id)
    return found.actor
