"""The head of a screen that is about no review: the marking, the title, and what the last saving did."""

import streamlit as st
from markupsafe import Markup

from workbench.ui import theme
from workbench.ui.saving import say_what_was_done

MARKING = "OFFICIAL-SENSITIVE"


def head(title: str) -> None:
    """Draw it. Called once, first."""
    theme.put_on()
    st.html(Markup('<div class="wb-line"><span>{}</span></div>').format(MARKING))
    st.title(title)
    say_what_was_done()
