"""Warnings on screen: which wait, what raised each, and the forms that answer them."""

from collections.abc import Mapping, Sequence

import streamlit as st

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.warnings.queries import Unsettled
from reviews.chronology.warnings.reference import RuleSet
from reviews.chronology.warnings.rules import WAITING, AnswerKind, State
from reviews.chronology.warnings.standing import AnswerView, WarningView
from workbench.ui.forms import field_error
from workbench.ui.tables import facts, table
from workbench.ui.words import count, moment, sentence

ON_A_PAGE = 20
CHOSEN = "warnings-chosen"
SHOW = "warnings-show"
WAITS, EVERY = "waiting", "every"


def introduce(rules: RuleSet, warnings: Sequence[WarningView]) -> None:
    """What waits, and what the rules are."""
    numbers = {state: sum(one.state is state for one in warnings) for state in State}
    waiting = sum(numbers[state] for state in WAITING)
    said = sentence(f"{count(waiting, 'warning waits', 'warnings wait')} for an answer.")
    others = [f"{number} {state}" for state, number in numbers.items() if number and state not in WAITING]
    st.markdown(f"{said} {sentence(', '.join(others))}{'.' if others else ''}".strip())
    st.caption(
        f"Rules {rules.name}. {rules.note}: where no published figure was available, a placeholder is used and named. "
        "A warning says what the record shows or does not show. It is not a finding."
    )


def ask_which(case_id: str, warnings: Sequence[WarningView]) -> tuple[WarningView, ...]:
    """The warnings to be listed: those that wait, or every one; twenty at a time."""
    numbers = {WAITS: sum(one.waits for one in warnings), EVERY: len(warnings)}
    labels = {WAITS: f"Waiting for an answer ({numbers[WAITS]})", EVERY: f"Every warning ({numbers[EVERY]})"}
    chosen = st.radio("Show", list(labels), format_func=labels.__getitem__, horizontal=True, key=f"{SHOW}-{case_id}")
    listed = [one for one in warnings if chosen == EVERY or one.waits]
    pages = -(-len(listed) // ON_A_PAGE)
    page = st.pagination(pages, key=f"warnings-page-{case_id}-{chosen}") if pages > 1 else 1
    return tuple(listed[(page - 1) * ON_A_PAGE : page * ON_A_PAGE])


def show(warnings: Sequence[WarningView], entries: Mapping[str, EntryView]) -> None:
    """What each says, the entries that raised it, and where it stands."""
    if not warnings:
        st.caption("There are none.")
        return
    rows = [(one.name, one.says, _entries(one, entries), sentence(one.state)) for one in warnings]
    table("Warnings", ("Warning", "What the record shows", "Entries that raised it", "Where it stands"), rows)


def choose(case_id: str, warnings: Sequence[WarningView], entries: Mapping[str, EntryView]) -> WarningView | None:
    """Which to answer."""
    by_id = {one.id: one for one in warnings}
    key = f"{CHOSEN}-{case_id}"
    if st.session_state.get(key) not in by_id:  # answered since, or on another page
        st.session_state[key] = None
    chosen = st.selectbox(
        "Warning to read or answer",
        list(by_id),
        index=None,
        format_func=lambda one: _label(by_id[one], entries),
        placeholder="Choose one from the list above" if by_id else "There are none",
        key=key,
    )
    return by_id.get(chosen or "")


def show_one(one: WarningView, entries: Mapping[str, EntryView]) -> None:
    """One warning, whole: why it matters, where that is written, its entries and its answers."""
    said = [("What the record shows", one.says), ("Entries that raised it", _entries(one, entries))]
    if one.why:
        placeholder = "" if one.is_published else " Not published as a figure."
        said += [("Why it matters", one.why), ("Where that is written", f"{one.source}.{placeholder}")]
    facts([*said, ("Where it stands", sentence(one.state))])
    for answer in one.answers:
        _show_answer(answer)
    if one.state is State.CHANGED:
        st.warning("The entries have changed since this was answered. Read the warning again, and answer it again.")


def ask_words(form: str, key: str, one: WarningView) -> str:
    """The answer in words."""
    last = one.answer
    words = st.text_area(
        "Your answer",
        value=last.words if last else "",
        key=f"{key}-words",
        help="Say what explains this, and where that is written: who did what, or why it was not called for.",
    )
    field_error(form, "words")
    return words or ""


def ask_why(form: str, key: str) -> str:
    """Why an answer is taken back."""
    why = st.text_input("Why the answer no longer holds", key=f"{key}-why", max_chars=400)
    field_error(form, "why")
    return why or ""


def seen_digest(form: str, one: WarningView) -> str:
    """The digest of the facts that stood on the screen when the button was pressed."""
    key = f"{form}-digest"
    seen: str = st.session_state.get(key, one.digest)
    st.session_state[key] = one.digest
    return seen


def show_unsettled(unsettled: Sequence[Unsettled]) -> None:
    """What the rules could not settle, which is neither raised nor ruled out."""
    if not unsettled:
        return
    with st.expander("Not established: what the record does not say"):
        st.markdown(
            "For these a date is missing or not exact enough, or a field that the rule asks for is empty. "
            "Nothing is raised, and nothing is ruled out."
        )
        table("Not established", ("Rule", "Entries or gaps"), [(one.name, one.number) for one in unsettled])


def _show_answer(answer: AnswerView) -> None:
    words = answer.words if answer.kind is AnswerKind.IN_WORDS else "A finding answers this."
    st.markdown(f"Answered {answer.kind} by {answer.who}, {moment(answer.answered_at)}:")
    st.text(words)
    if not answer.stands:
        st.markdown(f"Taken back by {answer.reopened_by}, {moment(answer.reopened_at)}:")
        st.text(answer.reopened_why)


def _entries(one: WarningView, entries: Mapping[str, EntryView]) -> str:
    labels = [entries[entry_id].label for entry_id in one.entry_ids if entry_id in entries]
    gone = len(one.entry_ids) - len(labels)
    if gone:
        labels.append(sentence(f"{count(gone, 'entry is', 'entries are')} no longer in the chronology."))
    return "\n".join(labels) or "No entry: it is about the whole time under review"


def _label(one: WarningView, entries: Mapping[str, EntryView]) -> str:
    first = next((entries[entry_id].label for entry_id in one.entry_ids if entry_id in entries), "")
    return f"{one.name}: {first or one.says}"
