"""The QA queue, readings and ratings on screen."""

from collections.abc import Sequence

import streamlit as st

from reviews.quality.queries import QualityView
from reviews.quality.reference import Standard, StandardSet
from reviews.quality.rules import Decision, Mark, QualityDraft, RatingDraft
from workbench.errors import Invalid
from workbench.ui.forms import field_error, form_key
from workbench.ui.prose import prose
from workbench.ui.saving import say_what_was_refused
from workbench.ui.tables import facts, table
from workbench.ui.words import day

FORM = "quality"
ON_OFFER = list(Decision)
DECISIONS = {
    Decision.PASS: "Pass: the report becomes final",
    Decision.RETURN: "Return: the reviewer must change something",
}


def show_readings(readings: Sequence[QualityView]) -> None:
    """What QA decided at each reading, with the rating of each standard."""
    for reading in readings:
        decision = "Passed" if reading.decision is Decision.PASS else "Returned"
        facts(
            [(f"Reading {reading.number}", f"{decision} on {day(reading.decided_on)}"), ("Why", reading.reason or "—")]
        )
        table(
            f"Ratings of reading {reading.number}",
            ("Standard", "Rating", "Why"),
            [(rating.name, rating.mark, rating.reason or "—") for rating in reading.ratings],
        )


class TypedQuality:
    """A decision as chosen. `read` turns it into a draft, or says which rating is missing."""

    def __init__(self, decision: Decision | None, marks: dict[str, tuple[Mark | None, str]], reason: str) -> None:
        self._decision, self._marks, self._reason = decision, marks, reason

    def read(self) -> QualityDraft:
        """The decision and its ratings; raises `Invalid` when there is no decision."""
        if self._decision is None:
            raise Invalid("Choose whether the review passes or is returned.", "decision")
        ratings = [
            RatingDraft(standard, mark, why) for standard, (mark, why) in self._marks.items() if mark is not None
        ]
        return QualityDraft(self._decision, tuple(ratings), self._reason)


def ask(form: str, standards: StandardSet) -> TypedQuality | None:
    """The rating of each standard, nothing chosen beforehand, and the decision; nothing until it is sent."""
    st.header("Rate the review")
    say_what_was_refused(form)
    key = form_key(form)
    st.caption(f"{standards.note}. Source: {standards.source}.")
    marks = {standard.id: _ask_mark(key, form, standard) for standard in standards.standards}
    st.subheader("What you decide")
    decision = st.radio("Decision", ON_OFFER, index=None, format_func=DECISIONS.__getitem__, key=f"{key}-decision")
    field_error(form, "decision")
    reason = prose(form, "reason", "If you return it: what must change")
    submitted = st.button("Record the decision", type="primary", key=f"{key}-record")
    return TypedQuality(decision, marks, reason) if submitted else None


def _ask_mark(key: str, form: str, standard: Standard) -> tuple[Mark | None, str]:
    st.subheader(standard.name)
    st.caption("\n".join(f"- {prompt}" for prompt in standard.prompts))
    mark = st.radio(
        f"Rating: {standard.name}",
        list(Mark),
        index=None,
        horizontal=True,
        format_func=lambda item: item.value,
        key=f"{key}-{standard.id}",
    )
    field_error(form, standard.id)
    return mark, prose(form, f"{standard.id}-why", f"Why: {standard.name}", height=80)
