"""What is asked before a whole review leaves, and what is said of its file."""

import streamlit as st

from reports.whole_case.packing import MadeCase
from reports.whole_case.rules import Channel, LeavingDraft, missed
from workbench.ui.forms import field_error
from workbench.ui.words import count

CHANNELS = list(Channel)


def ask_leaving(form: str, key: str) -> LeavingDraft:
    """To whom it goes, why, and how."""
    to_whom = st.text_input("To whom", key=f"{key}-whom", help="Such as: the records team of the region.")
    field_error(form, "to_whom")
    why = st.text_input("Why", key=f"{key}-why", help="Such as: before the outage of 3 April 2026.")
    field_error(form, "why")
    channel = st.radio("How it leaves", CHANNELS, index=None, key=f"{key}-channel")
    field_error(form, "channel")
    return LeavingDraft(to_whom, why, channel)


def tell(made: MadeCase) -> None:
    """How much is in it, what stays behind, and the digest by which it is known again."""
    size = f"{max(1, round(len(made.content) / 1000)):,} kB"
    st.success(f"The file is ready: {count(made.manifest.rows, 'row', 'rows')}, {size}.")
    for words in missed(made.manifest.left_behind):
        st.caption(f"Not in it: {words}.")
    st.text(f"SHA-256 of the file: {made.sha256}")
