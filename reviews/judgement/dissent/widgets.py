"""Different views of the judgement on screen: shown beside it, and recorded."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews import frame
from reviews.judgement.dissent.queries import DissentView
from reviews.judgement.dissent.rules import DissentDraft, Holder
from reviews.judgement.queries import JudgementView
from reviews.judgement.reference import AreaSet
from reviews.judgement.rules import OVERALL, AreaAnswer
from reviews.wording.widgets import below
from workbench.ui.forms import field_error, form_key
from workbench.ui.prose import prose
from workbench.ui.saving import say_what_was_refused
from workbench.ui.words import moment, sentence

HOLDERS = list(Holder)
ANSWERS = list(AreaAnswer)


def show(dissents: Sequence[DissentView], areas: AreaSet, area: str | None = None) -> None:
    """The different views of one part of the question, or of all of it."""
    for one in dissents:
        part = areas.part(one.area)
        if part is None or (area is not None and one.area != area):
            continue
        with st.container(border=True):
            st.markdown(f"**{sentence(one.holder)} would answer {one.answer}** ({part.name})")
            st.text(one.reasons)
            st.caption(
                f"Recorded by {one.who}, {moment(one.recorded_at)}, when the reviewer’s answer was {one.answer_then}."
            )
            if not one.is_held:
                st.text(f"No longer held: {one.given_up_because}")


def beside(case_id: str, dissents: Sequence[DissentView], areas: AreaSet, area: str) -> None:
    """The different views of one part, beside the box in which it is answered, and where another is recorded."""
    show(dissents, areas, area)
    if area == OVERALL:
        frame.link("different-view", case_id, "Record that a second reviewer sees it differently")


def ask(form: str, areas: AreaSet, said: Sequence[JudgementView], *, is_countersigner: bool) -> DissentDraft | None:
    """Whose view, of which part, what they would answer, and why; nothing until it is sent."""
    answers = {one.area: one.answer for one in said if one.answer is not None}
    names = {area.id: f"{area.name} (answered {answers[area.id]})" for area in areas.parts if area.id in answers}
    key = form_key(form)
    say_what_was_refused(form)
    holders = HOLDERS if is_countersigner else [Holder.SECOND_REVIEWER]
    holder = st.radio("Whose view is it?", holders, format_func=sentence, index=0, key=f"{key}-holder")
    field_error(form, "holder")
    area = st.selectbox(
        "Of which part?",
        list(names),
        format_func=names.__getitem__,
        index=None,
        placeholder="Choose",
        key=f"{key}-area",
    )
    field_error(form, "area")
    answer = st.radio(
        "What would they answer?", ANSWERS, format_func=sentence, index=None, horizontal=True, key=f"{key}-answer"
    )
    field_error(form, "answer")
    reasons = prose(form, "reasons", "Why they see it differently", below=below(f"{form}-reasons"))
    if not st.button("Record this view", type="primary", key=f"{key}-record"):
        return None
    return DissentDraft(holder, area, answer, reasons)


@dataclass(frozen=True)
class GivenUp:
    """Which view is no longer held, and why."""

    form: str
    dissent_id: str
    because: str


def ask_given_up(case_id: str, dissents: Sequence[DissentView], account_id: str) -> GivenUp | None:
    """Of the views that this person recorded: that one is no longer held; nothing until it is said."""
    mine = {one.id: one for one in dissents if one.is_held and one.recorded_by_id == account_id}
    if not mine:
        return None
    form = f"dissent-given-up-{case_id}"
    with st.expander("Say that a view is no longer held"):
        say_what_was_refused(form)
        chosen = st.selectbox(
            "View",
            list(mine),
            format_func=lambda one: f"View {mine[one].number}: {mine[one].holder} would answer {mine[one].answer}",
            key=f"{form_key(form)}-chosen",
        )
        because = prose(form, "words", "Why it is no longer held", height=80, below=below(f"{form}-words"))
        pressed = st.button("It is no longer held", key=f"{form_key(form)}-give-up")
    return GivenUp(form, chosen, because) if pressed and chosen else None
