"""The factors that the words of a finding suggest: asked for, and then added, rejected, or left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.findings.suggesting import commands
from reviews.findings.suggesting.queries import SuggestionView, suggestions_for
from reviews.findings.suggesting.rules import State
from taxonomy.suggestion.candidates import suggest
from taxonomy.suggestion.learned import engine_name
from taxonomy.suggestion.queries import model_in_use
from taxonomy.vocabulary.queries import factors_of
from taxonomy.vocabulary.rules import Factor
from workbench.access import Actor
from workbench.db import reading
from workbench.settings import settings
from workbench.ui.saving import saving, say_what_was_refused

ASK = "Suggest factors from what I wrote"


@dataclass(frozen=True)
class Asking:
    """Who writes which finding of which review; `about` is empty for one that is not added yet."""

    actor: Actor
    case_id: str
    about: str

    @property
    def form(self) -> str:
        """The name of its buttons."""
        return f"suggest-{self.about or self.case_id}"


def ask_suggested(asking: Asking, text: str, rest: Sequence[Factor]) -> str:
    """Up to five factors that the words suggest, each with those words, once the reviewer asks.

    Gives the code of one that is to be put on the finding. Nothing is drawn where suggestions are turned off.
    """
    if not settings().suggests_factors:
        return ""
    say_what_was_refused(asking.form)
    with reading() as db:
        known = suggestions_for(db, asking.actor, asking.case_id, asking.about)
    codes = {factor.code for factor in rest}
    offered = [one for one in known if one.state is State.OFFERED and one.code in codes]
    rejected = [one for one in known if one.state is State.REJECTED and one.code in codes]
    if st.button(ASK, key=f"{asking.form}-ask"):
        _offer(asking, text, rest)
    if known and not offered:
        st.caption("Your words suggest no other factor. You can find one below.")
    chosen = [one.code for one in offered if _draw_offered(asking, one)]
    if rejected:
        with st.expander(f"Suggestions you rejected ({len(rejected)})"):
            for one in rejected:
                _draw_rejected(asking, one)
    return chosen[0] if chosen else ""


def _offer(asking: Asking, text: str, rest: Sequence[Factor]) -> None:
    """Read the words, outside the transaction: that takes longest."""
    with reading() as db:
        model, vocabulary = model_in_use(db), factors_of(db)
    with st.spinner("Reading what you wrote"):
        (best,) = suggest([text], vocabulary, model, among={factor.code for factor in rest})
    done = "These factors are suggested" if best else "Your words suggest no factor"
    _save(asking, done, lambda db: commands.offer(
        db, asking.actor, asking.case_id, asking.about, best, engine_name(model)
    ))  # fmt: skip


def _draw_offered(asking: Asking, one: SuggestionView) -> bool:
    """One suggestion, with the words that made it. Whether it is to be put on the finding."""
    words, add, turn_down = st.columns([7, 2, 2], vertical_alignment="center")
    because = ", ".join(f"“{piece}”" for piece in one.because)
    words.text(f"{one.code} {one.name}\nLikely by {one.score:.0%}, because you wrote {because}", help=_rules(one))
    if turn_down.button(f"Reject {one.code}", key=f"{asking.form}-reject-{one.code}"):
        _save(asking, f"{one.code} rejected", lambda db: commands.reject(db, asking.actor, asking.case_id, one.id))
    return bool(add.button(f"Add {one.code}", key=f"{asking.form}-add-{one.code}"))


def _draw_rejected(asking: Asking, one: SuggestionView) -> None:
    words, undo = st.columns([8, 3], vertical_alignment="center")
    words.text(f"{one.code} {one.name}")
    if undo.button(f"Undo rejecting {one.code}", key=f"{asking.form}-undo-{one.code}"):
        _save(
            asking,
            f"{one.code} is suggested again",
            lambda db: commands.undo_rejection(db, asking.actor, asking.case_id, one.id),
        )


def _rules(one: SuggestionView) -> str:
    return "What said so: " + "; ".join(one.made_by)


def _save(asking: Asking, done: str, act: Callable[..., None]) -> None:
    with saving(asking.form, done=done) as db:
        act(db)
