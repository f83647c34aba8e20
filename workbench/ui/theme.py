"""The looks that every screen shares. The style sheet is ours and fixed: nothing that a person typed goes into it."""

from functools import cache
from importlib.resources import files

import streamlit as st


@cache
def _style() -> str:
    return files("workbench.ui.looks").joinpath("workbench.css").read_text("utf-8")


def put_on() -> None:
    """Apply the style sheet to this page."""
    st.html(f"<style>{_style()}</style>")
