"""Saving: a transaction around one command, and the words that follow.

No `st.` call stands inside the transaction: a click during a run raises at the next one, and the work would be rolled
back without a word. It is committed first; then the screen speaks.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import streamlit as st
from sqlmodel import Session

from workbench.db import transaction
from workbench.drafts.commands import discard_unsent_texts
from workbench.errors import NotYet, Refused, Stale
from workbench.ui.forms import error_of, forget_error, form_key, keep_error, next_form, use_mine
from workbench.ui.who import current_actor

T = TypeVar("T")
_DONE = "saving-done"


@contextmanager
def saving(form: str, done: str, *, then: Callable[[], None] | None = None) -> Iterator[Session]:
    """Keep what the block writes, then say `done` and show an empty form (or do `then`, which goes to another page).

    When the block is refused nothing is kept, what was typed stays, and the sentence stands beside its field.
    """
    refusal: Refused | None = None
    writer = current_actor()
    with _caught() as caught, transaction() as db:
        yield db
        if writer is not None:
            discard_unsent_texts(db, writer, form)
    refusal = caught.refusal
    if refusal is not None:
        keep_error(form, refusal)
        st.rerun()
    forget_error(form)
    next_form(form)
    st.session_state[_DONE] = done
    if then is not None:
        then()
    st.rerun()


def say_what_was_done() -> None:
    """Say, once, what the last saving did."""
    done = st.session_state.pop(_DONE, None)
    with st.container():  # it keeps its place when it says nothing: a box below it is not drawn as another one
        if done is not None:
            st.success(done, icon=":material/check_circle:")


def say_what_was_refused(form: str) -> None:
    """Show above the form why it was refused: the sentence, every gap, or both texts when somebody else saved first."""
    found = error_of(form)
    with st.container():
        if found is not None:
            _say(form, found[1])


def _say(form: str, refusal: Refused) -> None:
    st.error(f"There is a problem. {refusal.sentence}", icon=":material/error:")
    if isinstance(refusal, NotYet) and refusal.gaps:
        st.markdown("\n".join(f"- {gap.reason}" for gap in refusal.gaps))
    if isinstance(refusal, Stale):
        st.markdown("**What is saved now**")
        for name, value in refusal.theirs.items():
            if isinstance(value, str) and value and not name.endswith(("_id", "sorted_by")):
                st.text(f"{name.replace('_', ' ').capitalize()}: {value}")
        if st.button("Keep my text: save it over theirs when I send it again", key=f"{form}-mine"):
            use_mine(form)
            st.rerun()


def asked(form: str, label: str, ask: Callable[..., T], *shown: object) -> T | None:
    """Draw a form, with why it was refused above it. Gives what was typed once it is sent."""
    say_what_was_refused(form)
    with st.form(form_key(form)):
        typed = ask(form, form_key(form), *shown)
        return typed if st.form_submit_button(label) else None


def say_below(form: str) -> None:
    """Say under the button of a long form, too, that it was refused: what stands above it is out of sight there."""
    found = error_of(form)
    with st.container():
        if found is not None:
            st.error(f"Not saved yet. {found[1].sentence}", icon=":material/error:")


class _Caught:
    refusal: Refused | None = None


@contextmanager
def _caught() -> Iterator[_Caught]:
    caught = _Caught()
    try:
        yield caught
    except Refused as refusal:
        caught.refusal = refusal
