"""Improvements on screen."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from reviews.findings.queries import FindingView
from reviews.improvement.queries import ImprovementView
from reviews.improvement.rules import ImprovementDraft, ImprovementLevel
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.tables import table
from workbench.ui.words import day, sentence

FORM = "improvement"


def show(improvements: Sequence[ImprovementView]) -> None:
    """Every change: what, whose job, by when, and how anyone will know."""
    if not improvements:
        st.caption("None written yet.")
        return
    table(
        "Improvements",
        ("Number", "For finding", "What will change", "Whose job", "By", "How anyone will know", "Level"),
        [
            (
                item.number,
                item.finding_number,
                item.what,
                item.owner,
                day(item.by_on),
                item.how_known,
                sentence(item.level),
            )
            for item in improvements
        ],
    )


def chosen(improvements: Sequence[ImprovementView]) -> ImprovementView | None:
    """The improvement to be changed; nothing when a new one is to be written."""
    by_id = {item.id: item for item in improvements}
    found = st.selectbox(
        "Write a new one, or change one",
        [None, *by_id],
        format_func=lambda chosen: _label(by_id[chosen]) if chosen else "A new improvement",
        key="improvement-chosen",
    )
    return by_id[found] if found is not None else None


def _label(improvement: ImprovementView) -> str:
    return f"Improvement {improvement.number}: {improvement.what[:80]}"


class TypedImprovement:
    """An improvement as typed. `read` turns it into a draft, or says in one sentence what is wrong."""

    def __init__(self, draft: ImprovementDraft, by_on: TypedDate) -> None:
        self._draft, self._by_on = draft, by_on

    def read(self) -> ImprovementDraft:
        """The improvement; raises `Invalid`, naming the field, when its date is no date."""
        draft = self._draft
        by_on: date | None = self._by_on.read()
        return ImprovementDraft(draft.finding_id, draft.what, draft.owner, by_on, draft.how_known, draft.level)


def ask(key: str, form: str, findings: Sequence[FindingView], before: ImprovementView | None) -> TypedImprovement:
    """One change that follows from a finding."""
    labels = {finding.id: finding.label for finding in findings}
    ids = list(labels)
    finding_id = st.selectbox(
        "Finding",
        ids,
        index=ids.index(before.finding_id) if before else None,
        format_func=labels.__getitem__,
        placeholder="Choose the finding that this answers",
        key=f"{key}-finding_id",
    )
    field_error(form, "finding_id")
    what = st.text_area("What will change", value=before.what if before else "", key=f"{key}-what")
    field_error(form, "what")
    owner = st.text_input(
        "Whose job it is (a role, never a name)",
        value=before.owner if before else "",
        max_chars=200,
        key=f"{key}-owner",
        help="Such as head of the probation delivery unit.",
    )
    field_error(form, "owner")
    by_on = ask_date("By when", key=f"{key}-by_on", value=before.by_on if before else None)
    field_error(form, "by_on")
    how_known = st.text_area(
        "How anyone will know that it has changed", value=before.how_known if before else "", key=f"{key}-how_known"
    )
    field_error(form, "how_known")
    levels = list(ImprovementLevel)
    level = st.selectbox(
        "Where the change is to be made",
        levels,
        index=levels.index(before.level if before else ImprovementLevel.TEAM),
        format_func=sentence,
        key=f"{key}-level",
    )
    draft = ImprovementDraft(finding_id or "", what or "", owner or "", None, how_known or "", level)
    return TypedImprovement(draft, by_on)
