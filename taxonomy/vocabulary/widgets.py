"""Choosing a factor, with the mouse or with the keyboard alone."""

from collections.abc import Iterable

import streamlit as st

from taxonomy.vocabulary.rules import Factor, Kind, fitting
from workbench.ui.tables import facts

HINT = "Type a code or any words"


def factor_picker(label: str, *, key: str, factors: Iterable[Factor], kind: Kind) -> Factor | None:
    """A box in which typing a code, a name or any words people use for a factor brings the closest to the top.

    Only factors that fit the kind are offered. The definition of the one chosen stands beneath. The caller decides what
    a choice does; to choose several, give the box a new key after each.
    """
    chosen = st.selectbox(
        label,
        fitting(factors, kind),
        index=None,
        format_func=offered_as,
        placeholder=HINT,
        key=key,
        filter_mode="fuzzy",
    )
    if chosen is not None:
        explain(chosen)
    return chosen


def explain(factor: Factor) -> None:
    """What a factor means and how to tell it from its neighbours, under its name."""
    st.caption(described(factor))
    notes = factor.notes
    said = (("Ask", notes.question), ("Use it when", notes.use_when), ("Not when", notes.not_when))
    facts([*((name, text) for name, text in said if text), *([("Example", notes.example)] if notes.example else [])])


def offered_as(factor: Factor) -> str:
    """One line in the list. What people call it stands last: seldom seen, but found when typed."""
    also = f" · also: {', '.join(factor.synonyms)}" if factor.synonyms else ""
    return f"{factor.code} {factor.name} · {factor.level} · {factor.definition}{also}"


def described(factor: Factor) -> str:
    """A factor's level and definition, for under its name."""
    return f"{factor.level}: {factor.definition}"
