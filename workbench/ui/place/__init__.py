"""Keeping the place of somebody who works with the keyboard.

A saving draws its form anew, and with it the button that was pressed: the browser then has nothing in focus, and the
next Tab begins at the top of the page. What is known by the same name is put in focus instead.
"""

from functools import cache
from typing import Any

import streamlit as st


def keep_place() -> None:
    """Have the place kept on this page. It shows nothing."""
    _component()(key="place")


@cache
def _component() -> Any:
    # A packaged script: one written into the page would come from a blob, which the content security policy forbids.
    return st.components.v2.component("workbench.place", js="index.js", html="<div></div>")
