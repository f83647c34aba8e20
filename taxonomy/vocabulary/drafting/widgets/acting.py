"""Changing what is in the draft: one act at a time, each with what it needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

import streamlit as st
from sqlmodel import Session

from taxonomy.vocabulary.drafting import commands
from taxonomy.vocabulary.drafting.queries import DraftedFactor, DraftView
from taxonomy.vocabulary.drafting.widgets.wording import ask_words
from taxonomy.vocabulary.rules import Level
from taxonomy.vocabulary.widgets import find_factor
from workbench.access import Actor
from workbench.ui.forms import field_error, form_key, seen_version
from workbench.ui.saving import say_what_was_refused

LEVELS = list(Level)
Do = Callable[[Session], object]


class Act(StrEnum):
    """What can be done to what is in the draft."""

    CHANGE = "Say a factor otherwise"
    SPLIT = "Split a factor"
    MERGE = "Merge factors"
    ADD = "Add a factor"
    TAKE_OUT = "Retire a factor, or remove a new one"
    PUT_BACK = "Put a factor back"


ACTS = list(Act)


@dataclass(frozen=True)
class Wanted:
    """A change that somebody asked for: the form it was asked in, what to say when it is done, and how it is done."""

    form: str
    done: str
    do: Do


def ask_change(actor: Actor, draft: DraftView, factors: Sequence[DraftedFactor]) -> Wanted | None:
    """Which change, and what it needs."""
    st.header("Change the draft")
    act = st.radio("What do you want to do?", ACTS, horizontal=True, key=f"act-{draft.id}")
    present = [one for one in factors if not one.is_left_out]
    form = f"vocabulary-{draft.id}-{act.name if act else ''}"
    say_what_was_refused(form)
    match act:
        case Act.CHANGE:
            return _change(actor, draft, form, present)
        case Act.SPLIT:
            return _split(actor, draft, form, [one for one in present if one.was_before])
        case Act.MERGE:
            return _merge(actor, draft, form, [one for one in present if one.was_before])
        case Act.ADD:
            return _add(actor, draft, form)
        case Act.TAKE_OUT:
            return _one(
                draft, form, present, "Take it out", "Taken out", partial(commands.take_out_factor, actor=actor)
            )
        case _:
            left = [one for one in factors if one.is_left_out]
            return _one(draft, form, left, "Put it back", "Put back", partial(commands.put_back_factor, actor=actor))


def _change(actor: Actor, draft: DraftView, form: str, factors: Sequence[DraftedFactor]) -> Wanted | None:
    st.caption("Its code and level stay: with another meaning it would be another factor.")
    chosen = _choose("Which factor?", form, factors)
    if chosen is None:
        return None
    own = f"{form}-{chosen.id}"
    say_what_was_refused(own)
    seen = seen_version(own, chosen.version)
    words = ask_words(own, chosen.factor)
    if not st.button("Save the factor", key=f"{form_key(own)}-save"):
        return None
    change = partial(commands.change_factor, actor=actor, draft_id=draft.id, factor_id=chosen.id, words=words)
    return Wanted(own, f"{chosen.factor.code} saved", lambda db: change(db, seen_version=seen))


def _split(actor: Actor, draft: DraftView, form: str, factors: Sequence[DraftedFactor]) -> Wanted | None:
    st.caption(
        "Old tags stay with the factor that is split, and are counted there: nobody guesses which part was meant. Each "
        "part starts with the notes of the whole. Say each otherwise before the draft goes out."
    )
    chosen = _choose("Which factor?", form, factors)
    with st.form(form_key(form)):
        names = st.text_area("Names of the parts, one on each line", key=f"{form_key(form)}-names")
        field_error(form, "names")
        asked = st.form_submit_button("Split it")
    if not asked or chosen is None:
        return None
    return Wanted(
        form,
        f"{chosen.factor.code} split",
        lambda db: commands.split_factor(db, actor, draft.id, chosen.id, (names or "").splitlines()),
    )


def _merge(actor: Actor, draft: DraftView, form: str, factors: Sequence[DraftedFactor]) -> Wanted | None:
    st.caption("Old tags of all of them are counted under the one that takes their place.")
    labels = {one.id: f"{one.factor.code} {one.factor.name}" for one in factors}
    chosen = st.multiselect(
        "Which factors?",
        list(labels),
        format_func=labels.__getitem__,
        key=f"{form_key(form)}-which",
        select_all=False,
    )
    field_error(form, "factors")
    words = ask_words(form)
    if not st.button("Merge them", key=f"{form_key(form)}-merge"):
        return None
    return Wanted(form, "Merged", lambda db: commands.merge_factors(db, actor, draft.id, chosen, words))


def _add(actor: Actor, draft: DraftView, form: str) -> Wanted | None:
    level = st.selectbox("At which level?", LEVELS, key=f"{form_key(form)}-level")
    words = ask_words(form)
    if not st.button("Add the factor", key=f"{form_key(form)}-add") or level is None:
        return None
    return Wanted(form, "Factor added", lambda db: commands.add_factor(db, actor, draft.id, level, words))


def _one(
    draft: DraftView, form: str, factors: Sequence[DraftedFactor], label: str, done: str, do: Callable[..., None]
) -> Wanted | None:
    if not factors:
        st.caption("There is none.")
        return None
    chosen = _choose("Which factor?", form, factors)
    if not st.button(label, key=f"{form_key(form)}-do") or chosen is None:
        return None
    return Wanted(
        form,
        f"{chosen.factor.code}: {done[:1].lower()}{done[1:]}",
        lambda db: do(db, draft_id=draft.id, factor_id=chosen.id),
    )


def _choose(label: str, form: str, factors: Sequence[DraftedFactor]) -> DraftedFactor | None:
    """One factor of the draft."""
    found = find_factor(label, key=f"{form_key(form)}-factor", factors=[one.factor for one in factors])
    return next((one for one in factors if found and one.factor.guid == found.guid), None)
