"""The same person in other reviews, on screen."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews import frame
from reviews.people.joining.queries import Decided, Elsewhere, Possible
from reviews.people.joining.rules import Verdict
from workbench.ui.forms import field_error

JOIN, APART = "They are the same person", "They are different people"
CHOICES = [JOIN, APART]
NOT_YOURS = (
    "This may be the same person as in a review that you may not open. "
    "Ask your countersigning manager to find out; nothing more is shown here."
)


@dataclass(frozen=True)
class Deciding:
    """What was chosen, and why."""

    verdict: Verdict
    reason: str


def show_notice(case_id: str, found: Elsewhere) -> None:
    """On other pages: that somebody should look."""
    for one in found.possible:
        st.warning(f"This may be the same person as in review {one.reference}.", icon=":material/group:")
    if found.is_elsewhere:
        st.info(NOT_YOURS, icon=":material/group:")
    if found.possible:
        frame.link("same-person", case_id, "Look at both, and join them or keep them apart")


def show_joined(joined: Sequence[Possible]) -> None:
    """The other reviews of the same person."""
    if joined:
        st.header("Other reviews of this person")
        for one in joined:
            frame.link("review", one.case_id, f"Review {one.reference}, under the name {one.name}")


def show_possible(one: Possible) -> None:
    """Somebody who may be the same person."""
    st.subheader(f"This may be the same person as in review {one.reference}")
    st.text(f"There: {one.name}\nWhy: {one.why}.")
    frame.link("people", one.case_id, f"People in review {one.reference}")


def ask(form: str, key: str) -> Deciding:
    """Whether they are one, and the reason."""
    chosen = st.radio("Your decision", CHOICES, key=f"{key}-verdict")
    reason = st.text_input("Reason", key=f"{key}-reason", max_chars=500)
    field_error(form, "reason")
    return Deciding(Verdict.JOINED if chosen == JOIN else Verdict.KEPT_APART, reason or "")


def show_decided(one: Decided) -> None:
    """A decision that stands."""
    what = "is the same person as" if one.verdict is Verdict.JOINED else "is not the same person as"
    st.text(f"Decided by {one.by}: the person here {what} {one.name} in review {one.reference}.\nReason: {one.reason}")


def ask_why(form: str, key: str) -> str:
    """Why a decision is taken back."""
    reason = st.text_input("Why is this taken back?", key=f"{key}-reason", max_chars=500)
    field_error(form, "reason")
    return reason or ""
