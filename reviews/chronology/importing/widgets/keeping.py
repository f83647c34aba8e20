"""A file that was opened or read once is not opened again while the same person looks at it.

It is kept for one file in one session, until another is chosen, it is taken in, or the session ends.
"""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from reviews.chronology.importing.opening import opened
from reviews.chronology.importing.reading import Choices, read_opened
from reviews.chronology.importing.rules import Reading
from reviews.chronology.importing.sheet import Opened
from workbench.errors import Refused

_OPENED, _READ = "take-in-opened", "take-in-read"


def opened_once(key: str, file_id: str, name: str, content: Callable[[], bytes]) -> Opened:
    """The file, opened. Raises `Refused`, again and again, when it cannot be."""
    asked = (key, file_id)
    kept: tuple[Any, Opened | Refused] | None = st.session_state.get(_OPENED)
    if kept is None or kept[0] != asked:
        bar = st.progress(0.0, text="Reading the file")
        try:
            found: Opened | Refused = opened(content(), name, tell=lambda far: bar.progress(far.share, text=far.words))
        except Refused as refusal:
            found = refusal
        bar.empty()
        kept = (asked, found)
        st.session_state[_OPENED] = kept
        st.session_state.pop(_READ, None)
    if isinstance(kept[1], Refused):
        raise kept[1]
    return kept[1]


def read_once(key: str, there: Opened, choices: Choices, requests: Mapping[str, str]) -> Reading:
    """Every row of it, read with these choices."""
    asked = (key, there.sha256, choices, tuple(sorted(requests.items())))
    kept: tuple[Any, Reading] | None = st.session_state.get(_READ)
    if kept is None or kept[0] != asked:
        kept = (asked, read_opened(there, choices, requests=requests))
        st.session_state[_READ] = kept
    return kept[1]


def forget(key: str) -> None:
    """Forget what was kept for this form, or for the one before it."""
    kept = st.session_state.get(_OPENED)
    if kept is not None and kept[0][0].rpartition("-")[0] == key.rpartition("-")[0]:
        st.session_state.pop(_OPENED, None)
        st.session_state.pop(_READ, None)
