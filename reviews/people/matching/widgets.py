"""Searching for a person, on screen."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from reviews import frame
from reviews.people.matching.queries import Found, Search
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.words import day

FORM = "find-person"


@dataclass(frozen=True)
class Sought:
    """What was typed."""

    name: str
    born_on: TypedDate


def ask(form: str, key: str) -> Sought:
    """The name and, to narrow it, the date of birth."""
    name = st.text_input("Name, or a number such as a CRN", key=f"{key}-name", max_chars=200)
    field_error(form, "name")
    born_on = ask_date("Date of birth", key=f"{key}-born_on", hint="Leave empty unless you know it.")
    field_error(form, "born_on")
    return Sought(name or "", born_on)


def show(search: Search, born_on: date | None) -> None:
    """Whom it found, each with the reason and a way to the review."""
    if not search.found and born_on is not None:
        st.info(
            f"Nobody of that name who may have been born on {day(born_on)} is in a review that you may open. "
            "Leave the date of birth empty to see everybody of the name."
        )
        return
    if not search.found:
        st.info("Nobody of that name is in a review that you may open. Try one name alone, or a number.")
        return
    st.subheader(search.in_words)
    for found in search.found:
        _show_one(found)
    if search.more:
        st.caption(f"{search.more_in_words}. Add a name or a date of birth.")


def _show_one(found: Found) -> None:
    with st.container(border=True):
        st.text(f"{found.name}, born {day(found.date_of_birth, 'on a day not known')}, {found.crn}")
        st.text(f"Why: {found.why}")
        frame.link("review", found.case_id, f"Open review {found.reference}")
