"""The pieces of the page of the audit record."""

import re
from collections.abc import Mapping, Sequence

import streamlit as st

from workbench.audit.queries import EntryView, Verification
from workbench.audit.rules import Operation
from workbench.ui.tables import table
from workbench.ui.words import count, moment, sentence

EVERY = "Every kind"
A_PAGE = 50


def say_whether_intact(found: Verification) -> None:
    """Say what walking the chain found."""
    if found.intact:
        st.success(f"The record is whole: {count(found.entries, 'entry', 'entries')}, each joined to the one before.")
    else:
        st.error(
            f"The record has been changed: entry {found.first_bad} is not as it was written. Tell your data officer."
        )


def ask_kind() -> Operation | None:
    """Ask which kind of entry to show."""
    kinds = [EVERY, *Operation]
    words = {EVERY: EVERY} | {kind: sentence(kind.value.replace("_", " ")) for kind in Operation}
    chosen = st.selectbox("Kind", kinds, format_func=words.__getitem__, key="audit-kind", persist_state="session")
    return chosen if isinstance(chosen, Operation) else None


def ask_page(entries: int) -> int:
    """Ask which page of entries to show, and give how many entries come before it."""
    pages = max(1, -(-entries // A_PAGE))
    if pages == 1:
        return 0
    number = st.number_input(f"Page, of {pages:,}", min_value=1, max_value=pages, key="audit-page")
    return (int(number) - 1) * A_PAGE


def show(entries: Sequence[EntryView], names: Mapping[str, str]) -> None:
    """Draw entries: when, who, what was done to which thing, and which fields it touched. Values are not shown."""
    rows = [
        (
            str(entry.number),
            moment(entry.at),
            names.get(entry.actor_id, "Nobody signed in") + (f"\nthrough {entry.through}" if entry.through else ""),
            sentence(entry.event.replace("_", " ")),
            f"{_thing(entry.object_type)}\n{entry.object_id}".strip(),
            ", ".join(map(_plain, (*entry.fields, *_facts(entry)))),
        )
        for entry in entries
    ]
    table("Entries of the audit record", ("Number", "When", "Who", "What", "About", "Fields and facts"), rows)


def _thing(object_type: str) -> str:
    """“Staff access”, of the table `StaffAccess`."""
    return sentence(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", object_type).lower())


def _facts(entry: EntryView) -> list[str]:
    return [f"{name}: {value}" for name, value in sorted(entry.facts.items()) if value != ""]


def _plain(name: str) -> str:
    return name.replace("_", " ")
