"""One part of the question, answered: yes or no, why, and what that relies on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.chronology.hindsight.rules import LEGEND, MARKS, Side
from reviews.chronology.seeking.widgets import seek, sought
from reviews.judgement.citable import Citable
from reviews.judgement.queries import JudgementView
from reviews.judgement.reference import Area
from reviews.judgement.rules import OVERALL, Answer, AreaAnswer, JudgementDraft, fair_field
from reviews.wording.widgets import below
from workbench.ui.autosave import autosaving_text
from workbench.ui.forms import field_error, form_key, seen_version
from workbench.ui.prose import prose
from workbench.ui.saving import say_what_was_refused
from workbench.ui.words import sentence

WHOLE_ANSWERS = list(Answer)
AREA_ANSWERS = list(AreaAnswer)
GUARD = "This was known only later. Why is it fair to judge by it?"


@dataclass(frozen=True)
class Chosen:
    """What is chosen to be cited, saved or not: it is offered whatever is looked for."""

    entries: tuple[str, ...]
    gaps: tuple[str, ...]
    findings: tuple[str, ...]


def form_of(case_id: str, area: Area) -> str:
    """The name of the form of one part."""
    return f"judgement-{case_id}-{area.id or 'whole'}"


def chosen(form: str, saved: JudgementView | None) -> Chosen:
    """What is chosen now."""
    draft = saved.as_draft if saved else JudgementDraft(None, "")
    key = form_key(form)
    state = st.session_state
    return Chosen(
        tuple(state.get(f"{key}-entries", draft.entry_ids)),
        tuple(state.get(f"{key}-gaps", draft.gap_ids)),
        tuple(state.get(f"{key}-findings", draft.finding_ids)),
    )


def ask(
    form: str,
    area: Area,
    note: str,
    saved: JudgementView | None,
    citable: Citable,
    save: Callable[[str, int], int],
) -> JudgementDraft:
    """One part of the question, as it is answered now."""
    say_what_was_refused(form)
    answer = _ask_answer(form, area, saved)
    _show_prompts(area, note)
    reasons = _ask_reasons(form, saved, save)
    cited = _ask_cited(form, saved, citable)
    fair = _ask_fairness(form, cited, citable, saved)
    return JudgementDraft(answer, reasons, cited.entries, cited.findings, cited.gaps, area.id, fair)


def seen(form: str, saved: JudgementView | None) -> int:
    """The version that stood on the screen when this part was opened."""
    return seen_version(form, saved.version if saved else 0)


def looked_for(form: str, saved: JudgementView | None) -> tuple[str, tuple[str, ...]]:
    """Which entries are looked for, by their words, and which are chosen already."""
    return sought(form_key(form)), chosen(form, saved).entries


def _show_prompts(area: Area, note: str) -> None:
    """What to ask oneself, with who put the thought forward."""
    with st.expander("Questions to ask yourself"):
        asks = [*area.prompts, *(f"{test.asks} ({test.source})" for test in area.tests)]
        st.markdown("\n".join(f"- {ask}" for ask in asks))
        st.caption(f"{note}.")


def _ask_answer(form: str, area: Area, saved: JudgementView | None) -> Answer | AreaAnswer | None:
    """Yes or no, and in an area also not applicable. Nothing is chosen beforehand."""
    options: Sequence[Answer | AreaAnswer] = WHOLE_ANSWERS if area.id == OVERALL else AREA_ANSWERS
    before = saved.answer if saved else None
    answer = st.radio(
        area.question,
        options,
        index=options.index(before) if before in options else None,
        format_func=sentence,
        horizontal=True,
        key=f"{form_key(form)}-answer",
        persist_state="session",
    )
    field_error(form, "answer")
    return answer


def _ask_reasons(form: str, saved: JudgementView | None, save: Callable[[str, int], int]) -> str:
    """The reasons, saved while they are written."""
    text = autosaving_text(
        "Reasons for the answer",
        key=f"{form}-reasons",
        value=saved.reasons if saved else "",
        version=saved.version if saved else 0,
        save=save,
        help="What could reasonably have been done at the time, what was done, and what made it difficult.",
        height=200,
        below=below(f"{form}-reasons"),
    )
    field_error(form, "reasons")
    return text


def _ask_cited(form: str, saved: JudgementView | None, citable: Citable) -> Chosen:
    """The entries, gaps and findings that the answer relies on, each entry with its side of the hindsight line."""
    before, named = chosen(form, saved), citable.named
    seek(form_key(form), citable.offered)
    entries = {entry_id: f"{MARKS[side]} {named[entry_id]}" for entry_id, side in citable.sides.items()}
    entry_ids = _several(form, "entries", "Entries the answer relies on", entries, before.entries)
    st.caption(LEGEND)
    gaps = {gap.id: gap.label for gap in citable.gaps}
    gap_ids = _several(form, "gaps", "Gaps the answer relies on", gaps, before.gaps) if gaps else ()
    findings = {finding.id: finding.label for finding in citable.findings}
    finding_ids = _several(form, "findings", "Findings the answer relies on", findings, before.findings)
    field_error(form, "grounds")
    return Chosen(entry_ids, gap_ids, finding_ids)


def _ask_fairness(
    form: str, cited: Chosen, citable: Citable, saved: JudgementView | None
) -> tuple[tuple[str, str], ...]:
    """Of each thing cited that was known only later: why it is fair to judge by it."""
    before, said = dict(saved.fair) if saved else {}, []
    for about in (*cited.entries, *cited.gaps, *cited.findings):
        if about in citable.later:
            st.warning(f"{MARKS[Side.LATER]} {citable.named[about]}")
            field, under = fair_field(about), below(f"{form}-{about}")
            said.append((about, prose(form, field, GUARD, value=before.get(about, ""), height=80, below=under)))
    return tuple(said)


def _several(form: str, name: str, label: str, options: Mapping[str, str], before: tuple[str, ...]) -> tuple[str, ...]:
    key = f"{form_key(form)}-{name}"
    if key in st.session_state:  # what was taken out of the review since cannot be chosen any more
        st.session_state[key] = [one for one in st.session_state[key] if one in options]
    else:
        st.session_state[key] = [one for one in before if one in options]
    found = st.multiselect(
        label,
        list(options),
        format_func=options.__getitem__,
        placeholder="Type any words, or choose from the list",
        key=key,
        persist_state="session",
        select_all=False,
    )
    return tuple(found)
