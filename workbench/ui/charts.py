"""Figures that are drawn once for one person's page, and drawn anew only when what they show has changed."""

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

Figure = TypeVar("Figure")


def drawn_once(key: str, values: Any, draw: Callable[[], Figure]) -> Figure:
    """The figure of these values. It is kept in this person's own session, with the values that it shows.

    `key` tells the figure from others of the page; `values` are frozen, and equal only when the figure would be.
    """
    kept = st.session_state.get(f"{key}-drawn")
    if kept is None or kept[0] != values:
        kept = st.session_state[f"{key}-drawn"] = (values, draw())
    figure: Figure = kept[1]
    return figure
