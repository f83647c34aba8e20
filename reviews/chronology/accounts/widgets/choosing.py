"""Choosing what to look at: a part of the page, a pair that was found, or two entries that a person finds."""

from collections.abc import Collection, Sequence
from enum import StrEnum

import streamlit as st

from reviews.chronology.accounts.alike import Alike
from reviews.chronology.accounts.finding import LIMITS, SMALL, Found, find, find_in_child
from reviews.chronology.accounts.queries import ApartView, GroupView
from reviews.chronology.accounts.told import state_of_entries, told_entries
from reviews.chronology.entries.compared import entries_with_set_aside
from reviews.chronology.entries.paging import entries_page
from reviews.chronology.entries.queries import EntryView, entry_count
from reviews.chronology.views.rules import EntryFilter
from workbench.access import Actor
from workbench.db import reading
from workbench.errors import Refused
from workbench.ui.progress import working
from workbench.ui.words import count, sentence

OFFERED = 40  # pairs in the list at once, and entries found by their words
Pair = tuple[EntryView, EntryView]


class Part(StrEnum):
    """The parts of the page."""

    FOUND = "To be looked at"
    TOGETHER = "Told side by side"
    ASIDE = "Set aside"
    APART = "Kept apart"
    BY_HAND = "Find two yourself"


def look(actor: Actor, case_id: str) -> Found | None:
    """What may be accounts of one thing: as it was found before, unless an entry has been changed since."""
    with reading() as db:
        state = state_of_entries(db, actor, case_id)
        kept: tuple[object, Found] | None = st.session_state.get(f"accounts-found-{case_id}")
        if kept is not None and kept[0] == state:
            return kept[1]
        number = entry_count(db, actor, case_id)
    if number > SMALL and not _asks_to_compare(number, is_again=kept is not None):
        return kept[1] if kept is not None else None
    with reading() as db:
        told = told_entries(db, actor, case_id)
    try:
        found = find(told) if number <= SMALL else working(find_in_child, told, limits=LIMITS)
    except Refused as refusal:
        st.error(refusal.sentence, icon=":material/error:")
        return None
    st.session_state[f"accounts-found-{case_id}"] = (state, found)
    if number > SMALL:
        st.rerun()  # so that what asked for it is gone
    return found


def undecided(found: Found | None, decided: Collection[tuple[str, str]], groups: Sequence[GroupView]) -> list[Alike]:
    """The pairs that nobody has decided about, the likeliest first."""
    aside = {account.entry.id for group in groups for account in group.accounts if account.is_set_aside}
    pairs = found.pairs if found is not None else ()
    return [pair for pair in pairs if pair.ids not in decided and aside.isdisjoint(pair.ids)]


def choose_part(case_id: str, likely: Sequence[Alike], groups: Sequence[GroupView], apart: Sequence[ApartView]) -> Part:
    """Which part of the page to see, and how much there is in each."""
    aside = sum(account.is_set_aside for group in groups for account in group.accounts)
    st.markdown(
        f"{sentence(count(len(likely), 'pair', 'pairs'))} to be looked at, "
        f"{count(len(groups), 'thing', 'things')} told side by side, "
        f"{count(aside, 'entry', 'entries')} set aside, {count(len(apart), 'pair', 'pairs')} kept apart."
    )
    chosen = st.radio("Show", list(Part), horizontal=True, key=f"accounts-part-{case_id}")
    return chosen or Part.FOUND


def choose_pair(actor: Actor, case_id: str, pairs: Sequence[Alike], found: Found | None) -> Pair | None:
    """One of the likely pairs, with why it was found."""
    if not pairs:
        if found is not None:
            st.markdown(
                "Nothing is left to be looked at. The workbench compares words, so it may miss what is told otherwise."
            )
        return None
    offered = pairs[:OFFERED]
    with reading() as db:
        entries = entries_with_set_aside(db, actor, case_id, [entry_id for pair in offered for entry_id in pair.ids])
    by_ids = {pair.ids: pair for pair in offered if entries.keys() >= set(pair.ids)}
    in_all = len(pairs) + (found.more if found else 0)
    if in_all > OFFERED:
        st.caption(f"The {OFFERED} likeliest of {in_all:,} are listed. The others follow as you decide.")
    key = f"accounts-pair-{case_id}"
    if st.session_state.get(key) not in by_ids:
        st.session_state[key] = next(iter(by_ids), None)
    chosen = st.selectbox(
        "Pair to look at", list(by_ids), format_func=lambda ids: _said(by_ids[ids], entries[ids[0]]), key=key
    )
    if chosen is None:
        return None
    pair = by_ids[chosen]
    st.markdown(f"This may be **{pair.sort}**: {', '.join(pair.reasons)}. Likeness {pair.score} of 100.")
    if pair.differs:
        st.markdown(f"They differ in: **{', '.join(pair.differs)}**.")
    first, second = sorted((entries[entry_id] for entry_id in chosen), key=lambda entry: entry.happened.sort_key)
    return first, second


def find_two(actor: Actor, case_id: str) -> Pair | None:
    """Two entries that a person finds by their words."""
    words = st.text_input("Words in either entry", key=f"accounts-words-{case_id}", max_chars=200)
    if not words:
        st.caption("The workbench finds what is told in like words. What is told otherwise, you can put together here.")
        return None
    kept: dict[str, EntryView] = st.session_state.setdefault(f"accounts-by-hand-{case_id}", {})
    with reading() as db:
        found = entries_page(db, actor, case_id, EntryFilter(words=words), size=OFFERED).entries
        chosen_before = entries_with_set_aside(db, actor, case_id, kept)
    by_id = {entry.id: entry for entry in (*chosen_before.values(), *found)}
    chosen = st.multiselect(
        "The two entries",
        list(by_id),
        format_func=lambda entry_id: by_id[entry_id].label,
        max_selections=2,
        key=f"accounts-two-{case_id}",
        select_all=False,
    )
    st.session_state[f"accounts-by-hand-{case_id}"] = dict.fromkeys(chosen)
    return (by_id[chosen[0]], by_id[chosen[1]]) if len(chosen) == 2 else None


def _asks_to_compare(number: int, *, is_again: bool) -> bool:
    if is_again:
        st.caption("Something in this review was changed since its entries were compared.")
    return st.button(f"Compare the {number:,} entries{' again' if is_again else ''}")


def _said(pair: Alike, entry: EntryView) -> str:
    return f"{pair.score}, {pair.sort}: {entry.label}"
