"""The box in which an entry is looked for, where there are too many for one list."""

import streamlit as st

from reviews.chronology.seeking.queries import FOUND, Offered


def sought(key: str) -> str:
    """What is looked for now."""
    text: str = st.session_state.get(f"{key}-sought") or ""
    return text


def seek(key: str, offered: Offered) -> None:
    """Look for entries by their words or date. Nothing is drawn while all of them are offered. Not for a form."""
    if offered.is_whole:
        return
    st.text_input("Find entries by words or date", key=f"{key}-sought", max_chars=200, persist_state="session")
    first = f"The first {FOUND} of them are in the list." if offered.found > FOUND else "They are in the list."
    found = f"{offered.found:,} of {offered.in_all:,} entries are like this. {first}"
    st.caption(found if sought(key) else f"There are {offered.in_all:,} entries. The first {FOUND} are in the list.")
