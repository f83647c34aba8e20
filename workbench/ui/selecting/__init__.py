"""Choosing words in a text, with the mouse or with the keyboard alone, and seeing what stands on them.

The browser's own selection cannot be made without a mouse in text that is not typed in, and what was chosen would not
reach the server. Here words are gone through with the arrow keys, and Enter takes them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

import streamlit as st

HINT = (
    "With the mouse, draw over the words. With the keyboard, go to the text, move with the arrow keys, hold Shift to "
    "take in more words, and press Enter. Escape lets go."
)


@dataclass(frozen=True)
class Under:
    """A line under words, with its label. Lines in one lane never meet; positions count code points."""

    start: int
    end: int
    label: str  # “3 IP02”: short, it stands in the text
    says: str  # the same at length, for who hears it
    lane: int = 0
    is_apart: bool = False  # drawn heavier: this is where two differ


@dataclass(frozen=True)
class Chosen:
    """Words that somebody has chosen, by code points, in the text of that digest."""

    start: int
    end: int
    words: str
    digest: str


def lanes(spans: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """For each span the lowest lane in which it meets none of those before it."""
    free: list[int] = []
    found = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda one: spans[one]):
        start, end = spans[index]
        lane = next((lane for lane, until in enumerate(free) if until <= start), len(free))
        free[lane : lane + 1] = [end]
        found[index] = lane
    return tuple(found)


def select_words(
    label: str, *, key: str, text: str, digest: str, turn: str, under: Iterable[Under] = ()
) -> Chosen | None:
    """Draw the text, and give the words chosen in it. They are as the browser sent them: check them before use.

    `digest` is of the text. A new `turn` lets go of what was chosen, and leaves the text where it was scrolled to.
    """
    found = _component()(
        key=key,
        data=_data(label, text, under) | {"hint": HINT, "digest": digest, "turn": turn, "canChoose": True},
        default={"chosen": None},
        on_chosen_change=lambda: None,
    )
    return read_chosen(found.get("chosen"), turn)


def show_words(label: str, *, key: str, text: str, under: Iterable[Under]) -> None:
    """Draw the text with what stands on its words. Nothing can be chosen."""
    _component()(key=key, data=_data(label, text, under))


def read_chosen(sent: Any, turn: str) -> Chosen | None:
    """What the browser sent, if it has the form of words chosen, and they were chosen in this turn."""
    if not isinstance(sent, dict) or sent.get("turn") != turn:
        return None
    start, end, words, digest = (sent.get(name) for name in ("start", "end", "words", "digest"))
    if type(start) is not int or type(end) is not int or not isinstance(words, str) or not isinstance(digest, str):
        return None
    return Chosen(start, end, words, digest)


def _data(label: str, text: str, under: Iterable[Under]) -> dict[str, Any]:
    return {"label": label, "text": text, "canChoose": False, "under": [asdict(one) for one in under]}


@cache
def _component() -> Any:
    # A packaged script: one written into the page would come from a blob, which the content security policy forbids.
    return st.components.v2.component("workbench.selecting", js="index.js", css="index.css", html="<div></div>")
