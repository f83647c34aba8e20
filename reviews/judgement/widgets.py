"""The judgement on screen: what it says, what was known then, and the form in which it is made."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from reviews.chronology.entries.queries import EntryView, Knew
from reviews.chronology.knowledge.rules import Standing
from reviews.findings.queries import FindingView
from reviews.judgement.queries import JudgementView
from reviews.judgement.rules import QUESTION, Answer, JudgementDraft
from workbench.ui.forms import field_error
from workbench.ui.tables import table
from workbench.ui.words import day, sentence

FORM = "judgement"
NOT_SHOWN = (Standing.LATER, Standing.NOT_ESTABLISHED)


def show(judgement: JudgementView | None) -> None:
    """What the judgement says, for those who may not write it."""
    st.subheader(QUESTION)
    if judgement is None or judgement.answer is None:
        st.info("Not answered yet.")
        return
    st.markdown(f"**{sentence(judgement.answer)}**")
    st.text(judgement.reasons)
    relied_on = [("Entry", entry.label) for entry in judgement.entries]
    relied_on += [("Finding", finding.label) for finding in judgement.findings]
    table("What the answer relies on", ("Kind", "What it says"), relied_on, show_caption=True)


def known_then(entries: Sequence[EntryView], knew: Sequence[Knew], on: date) -> None:
    """What each agency is shown to have known by a day. What is not established is said to be so."""
    st.subheader(f"What was known by {day(on)}")
    st.caption(
        "Judge by what was known then, not by what is known now. The day something happened is never taken for the day "
        "it was known."
    )
    by_entry: dict[str, list[str]] = {}
    for item in knew:
        if item.standing not in NOT_SHOWN:
            who = f"{item.agency} ({', '.join(item.who)})" if item.who else item.agency
            by_entry.setdefault(item.entry_id, []).append(
                who if item.standing is Standing.KNOWN else f"{who}, may have known"
            )
    up_to_then = {item.entry_id for item in knew}
    rows = [
        (entry.label, "\n".join(by_entry.get(entry.id, ["Not established"])))
        for entry in entries
        if entry.id in up_to_then
    ]
    table(f"What was known by {day(on)}", ("What happened", "Who is shown to have known"), rows)


def ask(
    key: str,
    form: str,
    judgement: JudgementView | None,
    reasons: str,
    entries: Sequence[EntryView],
    findings: Sequence[FindingView],
) -> JudgementDraft:
    """The answer and what it relies on. Nothing is chosen beforehand; the reasons come from the box above."""
    before = judgement.answer if judgement else None
    options = list(Answer)
    answer = st.radio(
        QUESTION,
        options,
        index=options.index(before) if before else None,
        format_func=sentence,
        key=f"{key}-answer",
    )
    field_error(form, "answer")
    entry_labels = {entry.id: entry.label for entry in entries}
    finding_labels = {finding.id: finding.label for finding in findings}
    entry_ids = st.multiselect(
        "Entries the answer relies on",
        list(entry_labels),
        default=[entry.id for entry in judgement.entries] if judgement else [],
        format_func=entry_labels.__getitem__,
        key=f"{key}-entries",
    )
    finding_ids = st.multiselect(
        "Findings the answer relies on",
        list(finding_labels),
        default=[finding.id for finding in judgement.findings] if judgement else [],
        format_func=finding_labels.__getitem__,
        key=f"{key}-findings",
    )
    field_error(form, "grounds")
    return JudgementDraft(answer, reasons, tuple(entry_ids), tuple(finding_ids))
