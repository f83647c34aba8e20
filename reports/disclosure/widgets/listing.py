"""Who is taken out, and the names, addresses and numbers that somebody added to them."""

from collections.abc import Sequence

import streamlit as st

from reports.disclosure.queries import FormView
from reports.disclosure.rules import FormDraft
from reports.redaction.forms import Listed, Sort, Whose
from workbench.ui.forms import field_error
from workbench.ui.tables import table
from workbench.ui.words import count, sentence

WHOSE, SORTS = list(Whose), list(Sort)
ADDED = (Whose.RELATIVE, Whose.OTHER)


def show_listed(listed: Sequence[Listed], added: int) -> None:
    """The people on record: what stands in the place of each, and how many forms are looked for."""
    rows = []
    for one in listed[: len(listed) - added]:
        forms = len(one.names) + len(one.details)
        instead = sentence(one.called) if one.called else "A mark that says whose name it was"
        rows.append((sentence(one.whose.value), instead, count(forms, "form", "forms")))
    if rows:
        st.header("On record")
        table("People on record", ("Who", "What stands in their place", "Looked for"), rows)
    else:
        st.caption("Nobody is named on record.")


def show_forms(forms: Sequence[FormView], *, may_change: bool) -> FormView | None:
    """What was added. Returns what somebody has just taken off the list."""
    gone = None
    st.header("Added by hand")
    if not forms:
        st.caption("Nothing yet. Add relatives, other people, addresses and telephone numbers that the text may hold.")
    for form in forms:
        left, right = st.columns([4, 1])
        left.text(f"{form.text} ({form.whose.value}’s {form.sort.value})")
        if may_change and right.button("Take off the list", key=f"unlist-{form.id}"):
            gone = form
    return gone


def ask_form(form: str, key: str) -> FormDraft:
    """Something more that is taken out."""
    st.markdown("**Add something that must be taken out**")
    whose = st.selectbox("Whose it is", WHOSE, index=2, format_func=lambda one: sentence(one.value), key=f"{key}-whose")
    sort = st.selectbox("What it is", SORTS, format_func=lambda one: sentence(one.value), key=f"{key}-sort")
    text = st.text_input(
        "As it is written",
        key=f"{key}-text",
        max_chars=300,
        help="A whole name, such as Ann de la Cruz. Initials, other orders and spellings are found from it. Write a "
        "date of birth as 1985-05-03.",
    )
    field_error(form, "text")
    return FormDraft(whose, sort, text or "")
