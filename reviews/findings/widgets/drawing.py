"""The chain of a finding as a figure. On a narrow screen it can be moved sideways, and keeps its size."""

from collections.abc import Sequence

import streamlit as st

from reviews.findings.figures import chain
from reviews.findings.told import Box
from workbench.ui.charts import drawn_once

# It takes the keyboard, so that the figure can be moved with the arrow keys as with the mouse.
SIDEWAYS = (
    '<p class="wb-stays" tabindex="0">Move the figure sideways to see all of it. The words below say the same.</p>'
)


def show_chain(boxes: Sequence[Box], in_words: str, name: str) -> None:
    """Draw it. `in_words` says the same for whoever does not see it; `name` tells it from others on the page."""
    with st.container(key=f"wb-wide-{name}"):
        st.plotly_chart(
            drawn_once(f"chain-{name}", tuple(boxes), lambda: chain(boxes)),
            theme=None,
            width="content",
            alt=in_words,
            config={"displayModeBar": False, "staticPlot": True},
            key=f"chain-{name}",
        )
        st.html(SIDEWAYS)
