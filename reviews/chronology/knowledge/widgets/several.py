"""Who knew of several entries at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import streamlit as st

from reviews.chronology.knowledge.widgets.one import TypedKnowledge, ask
from reviews.people.queries import StaffView
from workbench.ui.forms import field_error
from workbench.ui.words import count, sentence


class Since(StrEnum):
    """From when several entries were known."""

    TYPED = "the day that I type, or not established"
    RECORDED = "the day on which each entry was recorded"


SINCE = list(Since)


class Labelled(Protocol):
    """What is asked of an entry, to choose it from a list."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def label(self) -> str:
        """Date, agency and the start of what happened."""


@dataclass(frozen=True)
class TypedForMany:
    """Who knew of several entries, as typed."""

    entry_ids: Sequence[str]
    since: Since
    known: TypedKnowledge

    @property
    def from_recorded(self) -> bool:
        """Whether the reviewer states that it was known from the day each was recorded."""
        return self.since is Since.RECORDED


def ask_for_many(
    form: str, key: str, entries: Sequence[Labelled], agencies: Sequence[str], staff: Sequence[StaffView]
) -> TypedForMany:
    """Who knew of several entries at once: of those chosen, or of all that the page shows."""
    labels = {entry.id: f"{number}. {entry.label}" for number, entry in enumerate(entries, start=1)}
    chosen = st.multiselect(
        "Entries that they knew of",
        list(labels),
        format_func=labels.__getitem__,
        placeholder="Choose",
        key=f"{key}-entries",
        select_all=False,
    )
    is_all = st.checkbox(f"All {count(len(labels), 'entry', 'entries')} of this page", key=f"{key}-all")
    field_error(form, "entries")
    since = st.radio("From when they knew", SINCE, format_func=sentence, key=f"{key}-since")
    field_error(form, "since")
    known = ask(form, key, None, agencies, staff)
    return TypedForMany(tuple(labels) if is_all else tuple(chosen), since, known)
