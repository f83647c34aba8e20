"""The views that were kept: shown again, kept, removed."""

from collections.abc import Sequence

import streamlit as st

from reviews.chronology.views.queries import ViewOf
from reviews.chronology.views.rules import EntryFilter, ViewDraft
from reviews.chronology.views.widgets.showing import choose, key
from workbench.ui.forms import field_error


def choose_view(case_id: str, views: Sequence[ViewOf]) -> ViewOf | None:
    """The views that were kept, to be shown again. Gives one that is to be removed."""
    if not views:
        st.caption("No view is kept of this chronology yet. Choose some entries, and keep them here under a name.")
        return None
    by_id = {view.id: view for view in views}
    box = key(case_id, "view")
    wanted = by_id.get(
        st.selectbox(
            "Views of this chronology",
            list(by_id),
            format_func=lambda view_id: by_id[view_id].label,
            key=f"{box}-chosen",
        )
        or ""
    )
    if wanted is None:
        return None
    st.text(f"{wanted.choice.in_words}.")
    show, remove = st.columns([2, 8])
    if show.button("Show this view", key=f"{box}-show"):
        choose(case_id, wanted.choice)
    if wanted.is_mine and remove.button("Remove this view", key=f"{box}-remove"):
        return wanted
    return None


def ask_view(form: str, box: str, choice: EntryFilter) -> ViewDraft:
    """What the entries shown now are to be called."""
    name = st.text_input("Name for what is shown now", key=f"{box}-name", max_chars=60)
    field_error(form, "name")
    is_shared = st.checkbox("Let everybody who works on this review use it", key=f"{box}-is_shared")
    return ViewDraft(name or "", choice, bool(is_shared))
