"""The autosaving text box: what was typed a few seconds ago is in the database, whatever becomes of tab or server.

Streamlit's own text area sends nothing until it loses the focus. This one sends a second after the typing stops. It
does not work inside a form: prose stands outside, with a plain button below.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, overload

import streamlit as st

from workbench import clock
from workbench.access import Actor
from workbench.errors import Refused, Stale
from workbench.ui.who import current_actor, signed_in_actor
from workbench.ui.words import clock_time

SIGNED_OUT = (
    "You are signed out, so this is not saved. Sign in again in another tab, then come back to this one and type on."
)
_BOXES = "autosave-boxes"  # what takes the draft of each box on the page, by the box's key
CHANGED = "What you may do here has changed, so this is not saved. Copy your text and open the page again."


@dataclass
class Kept:
    """What the page knows of one box, from one rerun to the next."""

    text: str = ""  # as it is in the database
    version: int | None = None
    begun: str = ""  # the id of the last draft that was taken up
    answered: str = ""  # the id of the last draft that is saved or refused, and never of one that still may be lost
    at: str = ""  # when it was saved, for the person
    problem: str = ""
    is_conflict: bool = False
    must_read_again: bool = False
    moved_on: dict[int, int] = field(default_factory=dict)  # from each version to the one that this box made of it


@overload
def autosaving_text(
    label: str,
    *,
    key: str,
    value: str,
    save: Callable[[str], object],
    help: str = ...,
    height: int = ...,
    below: Callable[[str], None] | None = ...,
) -> str: ...
@overload
def autosaving_text(
    label: str,
    *,
    key: str,
    value: str,
    save: Callable[[str, int], int],
    version: int,
    help: str = ...,
    height: int = ...,
    below: Callable[[str], None] | None = ...,
) -> str: ...
def autosaving_text(
    label: str,
    *,
    key: str,
    value: str,
    save: Callable[..., Any],
    version: int | None = None,
    help: str = "",
    height: int = 160,
    below: Callable[[str], None] | None = None,
) -> str:
    """Draw the box and save what is typed into it. Gives back the text as it is saved.

    `key` belongs to one text of one thing: put the thing's id in it. `save(text)` opens its own transaction. With
    `version`, the row's version as `value` was read, it is called as `save(text, version)` and gives back the version
    it made, so that somebody else's text is never overwritten: both are shown instead.

    `below(text)` draws what belongs under the box, each time with the text as it is saved.
    """
    kept: Kept = st.session_state.setdefault(f"{key}-kept", Kept())
    kept.text, kept.version, kept.must_read_again = value, version, False
    take = partial(take_draft, key, kept, save, signed_in_actor())
    watch(key, take)
    _draw(label, key, kept, take, help, height, below)
    return kept.text


def watch(key: str, take: Callable[[], None]) -> None:
    """Say what takes the draft of this box, should its own callback not come to it."""
    st.session_state.setdefault(_BOXES, {})[key] = take


def save_what_was_sent() -> None:
    """Before a page is read: save what came with this run and was not taken up by the box's own callback.

    A press in the very moment of a saving ends the callbacks that were still to come, and Streamlit calls none twice.
    """
    boxes: dict[str, Callable[[], None]] = st.session_state.get(_BOXES, {})
    for key, take in list(boxes.items()):
        if key in st.session_state:
            take()
        else:
            del boxes[key]  # it stood on another page


@st.fragment
def _draw(
    label: str,
    key: str,
    kept: Kept,
    take: Callable[[], None],
    help: str,
    height: int,
    below: Callable[[str], None] | None,
) -> None:
    """The box alone reruns when it saves."""
    if kept.must_read_again:
        kept.must_read_again = False
        st.rerun()
    _component()(
        key=key,
        data={
            "name": key,
            "label": label,
            "help": help,
            "height": height,
            "value": kept.text,
            "version": kept.version,
            "answered": kept.answered,
            "at": kept.at,
            "problem": kept.problem,
            "conflict": kept.is_conflict,
        },
        on_draft_change=take,
    )
    if below is not None:
        below(kept.text)


def take_draft(key: str, kept: Kept, save: Callable[..., Any], actor: Actor) -> None:
    """Take up what the browser sent, once. `actor` is whoever the page was drawn for."""
    draft = st.session_state[key].get("draft")
    if draft and draft["id"] != kept.begun:
        deal_with(kept, draft, save, actor)


def deal_with(kept: Kept, draft: dict[str, Any], save: Callable[..., Any], actor: Actor) -> None:
    """Save one draft, and keep how that went for the box to say.

    This runs before the page, and for a fragment instead of it, so who is asking is looked up again.
    """
    kept.begun = str(draft["id"])
    _save(kept, draft, save, actor)
    kept.answered = kept.begun  # not before: what is answered is not sent again


def _save(kept: Kept, draft: dict[str, Any], save: Callable[..., Any], actor: Actor) -> None:
    text, version = str(draft["text"]), draft["version"]
    kept.is_conflict = False
    now = current_actor()
    if now != actor:
        kept.problem = SIGNED_OUT if now is None else CHANGED
        return
    try:
        if version is None:
            save(text)
        else:
            while version in kept.moved_on:  # sent before the answer to the one before it came
                version = kept.moved_on[version]
            kept.version = int(save(text, version))
            if kept.version != version:
                kept.moved_on[version] = kept.version
    except Refused as refusal:
        kept.problem = refusal.sentence
        # The page is run again, so that the box gets the text that stands in the database now.
        kept.is_conflict = kept.must_read_again = isinstance(refusal, Stale)
        return
    kept.text, kept.at, kept.problem = text, clock_time(clock.now()), ""


@cache
def _component() -> Any:
    # A packaged script: one written into the page would come from a blob, which the content security policy forbids.
    return st.components.v2.component("workbench.autosave", js="index.js", css="index.css", html="<div></div>")


def version_after(key: str, seen: int) -> int:
    """What this box's own savings have made of the version that stood on the screen, for a form beside it."""
    kept: Kept = st.session_state[f"{key}-kept"]
    while seen in kept.moved_on:
        seen = kept.moved_on[seen]
    return seen
