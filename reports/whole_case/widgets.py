"""What is asked before a whole review leaves, and what is said of its file."""

from dataclasses import dataclass

import streamlit as st

from reports.whole_case.commands import FILE_KIND
from reports.whole_case.packing import MadeCase
from reports.whole_case.rules import Channel, LeavingDraft, missed
from workbench.ui.files import file_link
from workbench.ui.forms import field_error
from workbench.ui.words import count, sentence

CHANNELS = list(Channel)


def ask_leaving(form: str, key: str) -> LeavingDraft:
    """To whom it goes, why, and how."""
    to_whom = st.text_input("To whom", key=f"{key}-whom", help="Such as: the records team of the region.")
    field_error(form, "to_whom")
    why = st.text_input("Why", key=f"{key}-why", help="Such as: before the outage of 3 April 2026.")
    field_error(form, "why")
    channel = st.radio("How it leaves", CHANNELS, index=None, format_func=sentence, key=f"{key}-channel")
    field_error(form, "channel")
    return LeavingDraft(to_whom, why, channel)


@dataclass(frozen=True)
class Ready:
    """A file that waits to be taken, and what is said of it: how much, what stays behind, by what it is known again."""

    copy_id: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, copy_id: str, made: MadeCase) -> "Ready":
        """The file under this id."""
        size = f"{max(1, round(len(made.content) / 1000)):,} kB"
        first = f"The file is ready: {count(made.manifest.rows, 'row', 'rows')}, {size}."
        behind = (f"Not in it: {words}." for words in missed(made.manifest.left_behind))
        return cls(copy_id, (first, *behind, f"SHA-256 of the file: {made.sha256}"))


def show(ready: Ready) -> None:
    """Say what is ready, with the link."""
    first, *others = ready.words
    st.success(first)
    for words in others:
        st.text(words)
    file_link(FILE_KIND, ready.copy_id)
