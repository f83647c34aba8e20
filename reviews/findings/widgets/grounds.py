"""Choosing what a finding rests on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from reviews.chronology.seeking.widgets import seek, sought
from reviews.findings.begun import UnsentView
from reviews.findings.queries import TAKEN_BACK, Things
from reviews.findings.rules import GroundDraft, GroundKind, check_ground
from reviews.findings.steps import Step
from reviews.findings.unsent import Choices
from reviews.findings.widgets.writing import Act, act_key, choices_form
from workbench.ui.forms import TypedDate, ask_date, field_error, form_key
from workbench.ui.words import day, sentence

__all__ = ["ask_grounds", "sought"]
LISTS = {
    GroundKind.ENTRY: ("Entries", "The words relied on, if not the whole entry"),
    GroundKind.INTERVIEW: ("Interviews", "The passage relied on"),
    GroundKind.DOCUMENT: ("Documents", "The page or passage relied on"),
}


STEPS = list(Step)
USUAL = {GroundKind.INTERVIEW: Step.CONDITIONS}  # what people say is most often of how the work was


def ask_grounds(form: str, kept: UnsentView, things: Things) -> Act | None:
    """What it rests on so far, and one thing more; and the warnings that it answers."""
    choices = kept.unsent.choices
    name = choices_form(form)
    key = form_key(name)
    act = None
    st.subheader("What it rests on")
    field_error(form, "grounds")
    for number, ground in enumerate(choices.grounds, start=1):
        words, button = st.columns([8, 2])
        words.text(f"{number}. {in_words(ground, things)}{_at(ground)}")
        if button.button(f"Remove {number}", key=f"{key}-drop-{number}"):
            act = Act("Taken from what it rests on", partial(choices.without_ground, ground))
    kind = st.radio(
        "Add an entry, a gap, an interview or a document",
        list(GroundKind),
        format_func=sentence,
        horizontal=True,
        key=f"{key}-ground",
    )
    assert kind is not None, "one is always chosen"
    if kind is GroundKind.ENTRY:
        seek(form, things.offered)
    with st.form(f"{key}-{kind}"):
        read = _ask_gap(name, key) if kind is GroundKind.GAP else _ask_things(name, key, kind, things[kind])
        step = st.selectbox(
            "It shows",
            STEPS,
            index=STEPS.index(USUAL.get(kind, Step.RECORD)),
            format_func=sentence,
            key=f"{key}-{kind}-step",
        )
        submitted = st.form_submit_button("Add to what it rests on")
    if submitted:
        act = Act("Added to what it rests on", lambda: _with_grounds(choices, read(), step))
    return _ask_warnings(form, choices, kept.warnings) or act


def in_words(ground: GroundDraft, things: Things) -> str:
    """One thing chosen. What was taken out of the review since is said to be gone."""
    if ground.kind is GroundKind.GAP:
        return f"Gap, {day(ground.gap_from)} to {day(ground.gap_to)}: {ground.words}"
    named = things[ground.kind].get(ground.id, f"This {ground.kind} is no longer in the review. Remove it here.")
    return f"{named}{f' (“{ground.words}”)' if ground.words else ''}"


def _at(ground: GroundDraft) -> str:
    """Which step it shows, where that is not what the record shows."""
    return "" if ground.step is Step.RECORD else f" ({ground.step})"


def _ask_warnings(form: str, choices: Choices, open_ones: Mapping[str, str]) -> Act | None:
    """The warnings of the chronology that this finding answers, where any are to become findings."""
    if not open_ones and not choices.warnings:
        return None
    named = {**dict.fromkeys(choices.warnings, f"{TAKEN_BACK}. Remove it here."), **open_ones}
    chosen = st.multiselect(
        "Warnings that this finding answers",
        list(named),
        default=list(choices.warnings),
        format_func=named.__getitem__,
        key=f"{act_key(form)}-warnings-{'-'.join(choices.warnings)}",
        select_all=False,
    )
    if tuple(chosen) == choices.warnings:
        return None
    return Act("Kept which warnings it answers", lambda: replace(choices, warnings=tuple(chosen)))


def _ask_gap(name: str, key: str) -> Callable[[], Sequence[GroundDraft]]:
    """A dated span in which something was not done."""
    since = ask_date("First day of the gap", key=f"{key}-gap_from")
    field_error(name, "gap_from")
    until = ask_date("Last day of the gap", key=f"{key}-gap_to")
    field_error(name, "gap_to")
    words = st.text_input("What was not done", key=f"{key}-gap_words")
    field_error(name, "gap_words")
    return partial(_gap, since, until, words or "")


def _ask_things(
    name: str, key: str, kind: GroundKind, things: Mapping[str, str]
) -> Callable[[], Sequence[GroundDraft]]:
    """Things that are in the review, and the words of them that are relied on."""
    label, passage = LISTS[kind]
    numbered = {thing: f"{number}. {words}" for number, (thing, words) in enumerate(things.items(), start=1)}
    chosen = st.multiselect(
        label,
        list(numbered),
        format_func=numbered.__getitem__,
        placeholder="Type any words, or choose from the list" if numbered else "There are none in this review yet",
        key=f"{key}-{kind}-chosen",
        select_all=False,
    )
    words = st.text_input(passage, key=f"{key}-{kind}-words")
    field_error(name, "grounds")
    return lambda: [GroundDraft(kind, thing, (words or "").strip()) for thing in chosen or [""]]


def _gap(since: TypedDate, until: TypedDate, words: str) -> Sequence[GroundDraft]:
    return [GroundDraft(GroundKind.GAP, words=words.strip(), gap_from=since.read(), gap_to=until.read())]


def _with_grounds(choices: Choices, grounds: Sequence[GroundDraft], step: Step) -> Choices:
    for ground in grounds:
        check_ground(ground)
        choices = choices.with_ground(replace(ground, step=step))
    return choices
