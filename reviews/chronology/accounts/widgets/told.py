"""Accounts as a person left them: side by side, set aside, or kept apart."""

from collections.abc import Sequence

import streamlit as st

from reviews.chronology.accounts.queries import ApartView, GroupView
from reviews.chronology.accounts.side_by_side import comparison
from reviews.chronology.contributions.origins import origins_of
from reviews.chronology.entries.queries import EntryView
from workbench.access import Actor
from workbench.db import reading
from workbench.ui.tables import table
from workbench.ui.words import count

WHOLE = "the whole group"


def show(actor: Actor, case_id: str, entries: Sequence[EntryView]) -> None:
    """Accounts side by side, each with where it came from."""
    with reading() as db:
        origins = origins_of(db, actor, case_id, [entry.id for entry in entries])
    st.html(comparison(entries, {entry_id: origin.in_words for entry_id, origin in origins.items()}))


def choose_group(case_id: str, groups: Sequence[GroupView]) -> GroupView | None:
    """One of the groups."""
    by_id = {group.id: group for group in groups}
    if not by_id:
        st.markdown("No accounts are told side by side yet.")
        return None
    key = f"accounts-group-{case_id}"
    if st.session_state.get(key) not in by_id:
        st.session_state[key] = next(iter(by_id))
    chosen = st.selectbox("Thing that is told", list(by_id), format_func=lambda one: _named(by_id[one]), key=key)
    return by_id.get(chosen or "")


def show_set_aside(groups: Sequence[GroupView]) -> None:
    """What was sent twice and stands in no count."""
    aside = [(account, group) for group in groups for account in group.accounts if account.is_set_aside]
    if not aside:
        st.markdown("Nothing is set aside.")
        return
    names = {account.entry.id: account.entry.label for group in groups for account in group.accounts}
    rows = [(account.entry.label, account.entry.source, names[account.copy_of_id or ""]) for account, _ in aside]
    st.markdown("These are kept, and left out of the chronology and of every count. Bring one back where it is told.")
    table("Set aside", ("Entry", "Where it is written", "The same as"), rows)


def choose_apart(case_id: str, apart: Sequence[ApartView]) -> ApartView | None:
    """One of the pairs that were kept apart."""
    by_id = {view.id: view for view in apart}
    if not by_id:
        st.markdown("No two entries were kept apart.")
        return None
    rows = [(view.first.label, view.second.label, view.words or "None given") for view in apart]
    table("Kept apart", ("One entry", "The other", "Why"), rows)
    key = f"accounts-apart-{case_id}"
    if st.session_state.get(key) not in by_id:
        st.session_state[key] = next(iter(by_id))
    chosen = st.selectbox("Pair to look at again", list(by_id), format_func=lambda one: by_id[one].first.label, key=key)
    return by_id.get(chosen or "")


def _named(group: GroupView) -> str:
    number = count(len(group.standing), "account", "accounts")
    return f"{group.label} ({number}{', conflicting' if group.is_conflicting else ''})"


def ask_to_take_back(group: GroupView) -> str | None:
    """The entry that is to be taken out of the group, `WHOLE` for all of them; nothing while nobody asks."""
    by_id = {account.entry.id: account for account in group.accounts}

    def named(entry_id: str) -> str:
        account = by_id[entry_id]
        return f"{account.entry.label} (set aside)" if account.is_set_aside else account.entry.label

    chosen = st.selectbox("Account to take out, or bring back", list(by_id), format_func=named, key=f"out-{group.id}")
    if st.button("Let this account stand on its own", key=f"out-{group.id}-press"):
        return chosen
    return WHOLE if st.button("Take the whole group apart", key=f"whole-{group.id}") else None
