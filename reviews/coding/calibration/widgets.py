"""The practice page: a text to be coded, and what was answered beside what is agreed."""

from collections.abc import Sequence

import streamlit as st

from reviews.coding.calibration.queries import Next
from reviews.coding.calibration.rules import Answered
from reviews.coding.widgets import ask_codes
from taxonomy.vocabulary.rules import Factor
from workbench.ui.saving import say_what_was_refused
from workbench.ui.tables import facts
from workbench.ui.words import sentence


def ask(form: str, text: Next, factors: Sequence[Factor]) -> tuple[str, ...] | None:
    """The text and the factors chosen for it; nothing until the answer is given."""
    st.header(f"Text {text.number} of {text.of}")
    say_what_was_refused(form)
    facts([(sentence(text.kind), text.text)])
    codes = ask_codes(form, text.kind, factors)
    return codes if st.button("Give my answer", type="primary", key=f"{form}-answer") else None


def show(done: Sequence[Answered], factors: Sequence[Factor]) -> None:
    """What was answered so far, the latest first, beside the agreed answer and its reason."""
    names = {factor.code: f"{factor.code} {factor.name}" for factor in factors}
    for one in reversed(done):
        with st.expander(f"{'As agreed' if one.is_same else f'{one.nearness:.0%} of the way'}: {one.text.text[:70]}…"):
            facts(
                [
                    (sentence(one.text.kind), one.text.text),
                    ("You chose", "\n".join(names.get(code, code) for code in sorted(one.codes))),
                    ("Agreed", "\n".join(names.get(code, code) for code in sorted(one.text.answer))),
                    ("Because", one.text.because),
                ]
            )
