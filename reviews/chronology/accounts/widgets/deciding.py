"""The forms in which a person says what two entries are, and what a group of accounts tells."""

from dataclasses import dataclass

import streamlit as st

from reviews.chronology.accounts.queries import GroupView
from reviews.chronology.accounts.rules import DECISIONS, Decision, DecisionDraft
from reviews.chronology.accounts.widgets.choosing import Pair
from workbench.errors import Invalid
from workbench.ui.forms import field_error

CHOICES = list(Decision)


@dataclass(frozen=True)
class TypedDecision:
    """A decision as typed."""

    decision: Decision | None
    heading: str
    words: str
    kept_id: str

    def read(self) -> DecisionDraft:
        """The draft. Raises `Invalid` when nothing was chosen."""
        if self.decision is None:
            raise Invalid("Choose what these two are.", "decision")
        return DecisionDraft(self.decision, self.heading, self.words, self.kept_id)


def ask(form: str, key: str, pair: Pair, heading: str) -> TypedDecision:
    """What a person makes of two entries. Nothing is chosen beforehand."""
    names = {entry.id: f"{entry.agency}, {entry.in_words}, {entry.source}" for entry in pair}
    decision = st.radio(
        "What are they?", CHOICES, format_func=lambda one: DECISIONS[one], index=None, key=f"{key}-decision"
    )
    field_error(form, "decision")
    heading = st.text_input(
        "What it was, in a few words (for accounts side by side)", value=heading, max_chars=200, key=f"{key}-heading"
    )
    field_error(form, "heading")
    kept = st.radio(
        "Which one stays (for an entry sent twice)",
        list(names),
        format_func=lambda entry_id: names[entry_id],
        index=None,
        key=f"{key}-kept",
    )
    field_error(form, "kept")
    words = st.text_area("How they differ and what was tried, or why they are different things", key=f"{key}-words")
    field_error(form, "words")
    return TypedDecision(decision, heading or "", words or "", kept or "")


def ask_group(form: str, key: str, group: GroupView) -> DecisionDraft:
    """What is said of a group, to be changed."""
    heading = st.text_input("What it was, in a few words", value=group.heading, max_chars=200, key=f"{key}-heading")
    field_error(form, "heading")
    conflicts = st.checkbox(
        "The accounts conflict, and it is not resolved. The report says so", group.is_conflicting, key=f"{key}-conflict"
    )
    words = st.text_area("How they differ, and what was tried", value=group.words, key=f"{key}-words")
    field_error(form, "words")
    decision = Decision.CONFLICTING if conflicts else Decision.TOGETHER
    return DecisionDraft(decision, heading or "", words or "")
