"""Two codings side by side, and the decision between them."""

from collections.abc import Sequence

import streamlit as st

from reviews.coding.deciding.queries import Both
from reviews.coding.deciding.rules import DecisionDraft
from reviews.coding.widgets import ask_codes
from reviews.findings.rules import FindingKind
from taxonomy.vocabulary.rules import Factor
from workbench.ui.prose import prose
from workbench.ui.saving import say_what_was_refused
from workbench.ui.tables import facts, table

NOT_SOUND = (
    "What was frozen when this finding was drawn has been changed in the database since. It counts in no figure. Tell "
    "your administrator."
)


def choose(waiting: Sequence[Both]) -> Both | None:
    """Which of those that wait."""
    named = {both.id: f"{number}. {both.label}" for number, both in enumerate(waiting, start=1)}
    chosen = st.selectbox("Finding to decide on", list(named), format_func=named.__getitem__, key="decide-which")
    return next((both for both in waiting if both.id == chosen), None)


def show(both: Both) -> None:
    """The words of the finding, then both codings side by side."""
    said = both.said
    if not both.is_sound:
        st.error(NOT_SOUND, icon=":material/error:")
    facts(
        [
            ("Rests on", "\n".join(said.rests_on)),
            ("Concern" if said.kind is FindingKind.CONCERN else "Good practice", said.what),
            ("Why", said.why),
        ]
    )
    first, second = ({factor.guid for factor in coding} for coding in (both.first, both.second))
    union = sorted({*both.first, *both.second}, key=lambda factor: (factor.position, factor.code))
    rows = [
        (factor.in_words, "Yes" if factor.guid in first else "—", "Yes" if factor.guid in second else "—")
        for factor in union
    ]
    table("Both codings", ("Factor", "First coding", "Second coding"), rows, show_caption=True)


def ask(form: str, both: Both, factors: Sequence[Factor]) -> DecisionDraft | None:
    """The factors decided on, beginning with those that both chose, and why; nothing until it is sent."""
    known = {factor.guid: factor.code for factor in factors}
    second = {factor.guid for factor in both.second}
    same = tuple(known[factor.guid] for factor in both.first if factor.guid in second and factor.guid in known)
    say_what_was_refused(form)
    codes = ask_codes(form, both.said.kind, factors, same)
    reason = prose(form, "reason", "Why these factors, and not the others")
    sent = st.button("Record the decision", type="primary", key=f"{form}-decide")
    return DecisionDraft(codes, reason) if sent else None


def show_decided(decided: Sequence[Both]) -> None:
    """What was decided on findings of one's own reviews."""
    rows = [
        (both.label, _codes(both.first), _codes(both.second), _codes(both.agreed), both.reason, both.decided_by)
        for both in decided
    ]
    table("Decided on", ("Finding", "Yours", "Second coding", "Decided", "Why", "By"), rows)


def _codes(factors: Sequence[Factor]) -> str:
    return "\n".join(f"{factor.code} {factor.name}" for factor in factors)
