"""How far a review explains why, in a sentence, with the way to each thing that is still unexplained."""

from collections.abc import Callable

import streamlit as st

from reviews.findings.depth import Depth, Unexplained
from workbench.ui.words import count


def show_depth(depth: Depth, link: Callable[[Unexplained], object]) -> None:
    """The sentence, and what is missing, each with a `link` to its finding."""
    st.markdown(depth.in_words)
    if not depth.missing:
        return
    with st.expander(f"Still unexplained: {count(len(depth.missing), 'thing', 'things')}"):
        for one in depth.missing:
            st.markdown(one.words)
            link(one)
