"""Choosing a factor, with the mouse or with the keyboard alone, and saying what one means."""

from collections.abc import Iterable, Sequence

import streamlit as st

from taxonomy.vocabulary.rules import Factor, Kind, fitting
from workbench.ui.picking import Option, pick
from workbench.ui.tables import facts

HINT = "Type a code or any words. The arrow keys move through the list; what a factor means stands beside it."
_USED = "factors-used"  # guids, the last one first, while somebody is signed in
MOST_RECENT = 5


def factor_picker(
    label: str, *, key: str, factors: Iterable[Factor], kind: Kind, recent: Sequence[str] = ()
) -> Factor | None:
    """A box in which typing a code, a name or any words people use for a factor brings the closest to the top.

    Only factors that fit the kind are offered. What each means is in view before it is chosen. Those used last by this
    person stand first: in this sitting, then as `recent` (guids) says. The caller decides what a choice does; to choose
    several, give the box a new key after each.
    """
    chosen = find_factor(label, key=key, factors=fitting(factors, kind), recent=recent)
    if chosen is not None:
        explain(chosen)
    return chosen


def find_factor(label: str, *, key: str, factors: Iterable[Factor], recent: Sequence[str] = ()) -> Factor | None:
    """The same for factors of every kind, without saying beneath what the one chosen means."""
    offered = {factor.guid: factor for factor in factors}
    used: list[str] = st.session_state.get(_USED, [])
    first = [guid for guid in dict.fromkeys([*used, *recent]) if guid in offered][:MOST_RECENT]
    chosen = pick(label, key=key, options=[offer(factor) for factor in offered.values()], hint=HINT, recent=first)
    if chosen is None:
        return None
    st.session_state[_USED] = [chosen, *(guid for guid in used if guid != chosen)]
    return offered[chosen]


def offer(factor: Factor) -> Option:
    """A factor as one of many to choose from."""
    return Option(
        id=factor.guid,
        label=f"{factor.code} {factor.name}",
        group=factor.level.value,
        facts=(("Means", factor.definition), *said_of(factor)),
        also=factor.synonyms,
    )


def explain(factor: Factor) -> None:
    """What a factor means and how to tell it from its neighbours, under its name."""
    st.caption(described(factor))
    facts(said_of(factor))


def said_of(factor: Factor) -> tuple[tuple[str, str], ...]:
    """How to use a factor: the question to ask, when, when not, and an example."""
    notes = factor.notes
    said = (
        ("Ask", notes.question),
        ("Use it when", notes.use_when),
        ("Not when", notes.not_when),
        ("Example", notes.example),
    )
    return tuple((name, text) for name, text in said if text)


def described(factor: Factor) -> str:
    """A factor's level and definition, for under its name."""
    return f"{factor.level}: {factor.definition}"
