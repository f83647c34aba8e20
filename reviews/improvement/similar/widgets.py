"""Earlier improvements like the one being written, on screen."""

import streamlit as st

from reviews import frame
from reviews.improvement.similar.queries import Similar, SimilarFound
from reviews.improvement.similar.rules import MOST
from workbench.ui.words import count, sentence


def show(found: SimilarFound, text: str) -> None:
    """What was asked for before, where, and what became of it; folded away while no text is written."""
    if found.said:
        st.warning(found.said)
    if not found.likest:
        return
    more = f" The first {MOST} are shown." if found.in_all > MOST else ""
    label = f"{count(found.in_all, 'earlier improvement is', 'earlier improvements are')} like this"
    with st.expander(sentence(label), expanded=bool(text.strip())):
        st.caption(f"Of approved reviews and those that you may read. Those for the same factor come first.{more}")
        for one in found.likest:
            _show_one(one)


def _show_one(one: Similar) -> None:
    st.html('<hr class="wb-rule">')
    st.text(one.what)
    strength = [f"{one.strength} change"] if one.strength else []
    facts = [one.level, *strength, one.region, one.due, *(["the same factor"] if one.shares_factor else [])]
    st.caption(sentence(", ".join(facts)))
    st.caption(f"How anyone will know: {one.how_known}")
    if one.reference:
        frame.link("following", one.case_id, f"Review {one.reference}", improvement=one.improvement_id)
