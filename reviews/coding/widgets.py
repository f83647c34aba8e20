"""The pieces of the second coder's page. Nothing here suggests a factor: this coding is blind to everything."""

from collections.abc import Sequence

import streamlit as st

from reviews.coding.queries import Share, ToCode
from reviews.findings.rules import FindingKind
from taxonomy.vocabulary.rules import Factor, fitting
from taxonomy.vocabulary.widgets import described, factor_picker
from workbench.ui.forms import field_error, form_key
from workbench.ui.saving import say_what_was_refused
from workbench.ui.tables import facts
from workbench.ui.words import count, sentence

BLIND = (
    "Code what the words say. You do not see which factors the reviewer chose, nor whose review it is, and nothing is "
    "suggested. Until you have finished, or given it back, the review stays closed to you."
)


def show_share(share: Share) -> None:
    """How much there is to do, and how much is done."""
    st.markdown(
        f"{sentence(count(share.waiting, 'finding waits', 'findings wait'))} that you can code. "
        f"You have coded {count(share.coded, 'finding', 'findings')}."
    )


def show_finding(coding: ToCode) -> None:
    """The words of the finding and what it rests on."""
    st.header(coding.title)
    st.caption(BLIND)
    facts(
        [
            ("Rests on", "\n".join(coding.rests_on)),
            ("Concern" if coding.kind is FindingKind.CONCERN else "Good practice", coding.what),
            ("Why", coding.why),
        ]
    )


def ask_codes(form: str, kind: FindingKind, factors: Sequence[Factor], kept: Sequence[str] = ()) -> tuple[str, ...]:
    """The factors chosen so far, each of which can be taken off again, and the picker for one more."""
    key = f"{form_key(form)}-codes"
    chosen: tuple[str, ...] = st.session_state.setdefault(key, tuple(kept))
    named = {factor.code: factor for factor in factors}
    st.subheader("Factors")
    field_error(form, "tags")
    for code in chosen:
        words, button = st.columns([8, 2], vertical_alignment="center")
        factor = named.get(code)
        words.text(f"{code} {factor.name}\n{described(factor)}" if factor else code)
        if button.button(f"Remove {code}", key=f"{key}-drop-{code}"):
            st.session_state[key] = tuple(one for one in chosen if one != code)
            st.rerun()
    rest = [factor for factor in fitting(factors, kind.takes) if factor.code not in chosen]
    found = factor_picker("Add a factor", key=f"{key}-picker-{'-'.join(chosen)}", factors=rest, kind=kind.takes)
    if found is not None:
        st.session_state[key] = (*chosen, found.code)
        st.rerun()
    return chosen


def ask_end(form: str) -> str:
    """The buttons that end it: `finish`, `give back`, or nothing yet."""
    say_what_was_refused(form)
    if st.button("Finish this coding", type="primary", key=f"{form}-finish"):
        return "finish"
    with st.expander("I know this review, or cannot code this"):
        if st.button("Give it back", key=f"{form}-back"):
            return "give back"
    return ""
