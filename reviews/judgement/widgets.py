"""The judgement on screen: what it says, what was known then, and the form in which it is made."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st
from markupsafe import Markup

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.hindsight.rules import LEGEND, MARKS, Hindsight, hindsight
from reviews.chronology.knowledge.rules import Standing
from reviews.chronology.seeking.queries import Offered
from reviews.chronology.seeking.widgets import seek
from reviews.findings.queries import FindingView
from reviews.judgement.queries import JudgementView, KnownThen
from reviews.judgement.rules import QUESTION, Answer
from workbench.errors import Gap
from workbench.ui.autosave import autosaving_text
from workbench.ui.forms import field_error
from workbench.ui.tables import table
from workbench.ui.words import count, day, sentence

FORM = "judgement"
NOT_SHOWN = (Standing.LATER, Standing.NOT_ESTABLISHED)


def show(judgement: JudgementView | None, line: HindsightLine) -> None:
    """What the judgement says, for those who may not write it."""
    st.header(QUESTION)
    if judgement is None or judgement.answer is None:
        st.info("Not answered yet.")
        return
    st.markdown(f"**{sentence(judgement.answer)}**")
    st.text(judgement.reasons)
    relied_on = [("Entry", sentence(entry.label), _side(entry, line).marked) for entry in judgement.entries]
    relied_on += [("Finding", finding.label, "") for finding in judgement.findings]
    table("What the answer relies on", ("Kind", "What it says", "With hindsight"), relied_on, show_caption=True)


def show_known(then: KnownThen, on: date, line: HindsightLine) -> None:
    """What each agency is shown to have known by a day. What is not established is said to be so."""
    st.header(f"What was known by {day(on)}")
    st.caption(
        "Judge by what was known then, not by what is known now. The day something happened is never taken for the day "
        f"it was known. Practice is judged {line.in_words}."
    )
    known: dict[str, list[str]] = {item.entry_id: [] for item in then.knew}
    for item in then.knew:
        if item.standing not in NOT_SHOWN:
            who = f"{item.agency} ({', '.join(item.who)})" if item.who else item.agency
            known[item.entry_id].append(who if item.standing is Standing.KNOWN else f"{who}, may have known")
    shown = [(entry, known[entry.id]) for entry in then.entries if known.get(entry.id)]
    others = [entry for entry in then.entries if entry.id in known and not known[entry.id]]
    if shown:
        table(
            f"What was known by {day(on)}",
            ("What happened", "Who is shown to have known", "With hindsight"),
            [(sentence(entry.label), "\n".join(who), _side(entry, line).beside) for entry, who in shown],
        )
    if then.more or then.others:
        st.markdown(
            f"{count(then.more, 'more entry was known', 'more entries were known')} to somebody by then. Of "
            f"{count(then.others, 'entry', 'entries')} it is not sure that anybody knew. See “Who knew what, and when”."
        )
    if others:
        with st.expander(f"Not established who knew: {count(len(others), 'entry', 'entries')}"):
            st.html(Markup("<ul>{}</ul>").format(Markup("").join(_item(entry) for entry in others)))


def ask_answer(key: str, form: str, judgement: JudgementView | None) -> Answer | None:
    """Yes or no. Nothing is chosen beforehand."""
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
    return answer


def ask_reasons(key: str, judgement: JudgementView | None, save: Callable[[str, int], int]) -> str:
    """The reasons, saved while they are written."""
    return autosaving_text(
        "Reasons for the answer",
        key=key,
        value=judgement.reasons if judgement else "",
        version=judgement.version if judgement else 0,
        save=save,
        help="What could reasonably have been done at the time, what was done, and what made it difficult.",
        height=320,
    )


def show_missing(gaps: Sequence[Gap]) -> None:
    """What keeps the saved answer from being clear."""
    for gap in gaps:
        st.caption(gap.reason)


def chosen(key: str, judgement: JudgementView | None) -> set[str]:
    """The entries that are chosen, saved or not: they are offered whatever is looked for."""
    saved = {entry.id for entry in judgement.entries} if judgement else set()
    return saved | set(st.session_state.get(f"{key}-entries") or ())


def ask_grounds(
    key: str,
    form: str,
    judgement: JudgementView | None,
    offered: Offered,
    findings: Sequence[FindingView],
    line: HindsightLine,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The entries and the findings that the answer relies on, each entry with its side of the hindsight line."""
    entry_labels = {entry.id: f"{MARKS[_side(entry, line).side]} {sentence(entry.label)}" for entry in offered.entries}
    finding_labels = {finding.id: finding.label for finding in findings}
    seek(key, offered)
    entry_ids = st.multiselect(
        "Entries the answer relies on",
        list(entry_labels),
        default=[entry.id for entry in judgement.entries] if judgement else [],
        format_func=entry_labels.__getitem__,
        key=f"{key}-entries",
    )
    st.caption(LEGEND)
    finding_ids = st.multiselect(
        "Findings the answer relies on",
        list(finding_labels),
        default=[finding.id for finding in judgement.findings] if judgement else [],
        format_func=finding_labels.__getitem__,
        key=f"{key}-findings",
    )
    field_error(form, "grounds")
    return tuple(entry_ids), tuple(finding_ids)


def _side(entry: EntryView, line: HindsightLine) -> Hindsight:
    return hindsight(entry.known_to, entry.happened, line)


def _item(entry: EntryView) -> Markup:
    return Markup("<li>{}</li>").format(sentence(entry.label))
