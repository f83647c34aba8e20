"""A summary on the screen: what stands in it, and what to look at."""

from collections.abc import Sequence

import streamlit as st

from reviews.editions.kinds import EDITIONS, EditionKind
from reviews.editions.summaries.queries import Slot, Summary
from reviews.editions.summaries.rules import EDITED
from workbench.ui.words import count

SHORT = 70  # letters by which a paragraph is told from others


def ask_kind(case_id: str) -> EditionKind:
    """Which summary."""
    return st.radio(
        "Which summary", EDITED, format_func=lambda kind: EDITIONS[kind].name, horizontal=True,
        key=f"summary-kind-{case_id}",
    )  # fmt: skip


def ask_slot(summary: Summary, case_id: str) -> Slot | None:
    """Which paragraph to word."""
    slots = {slot.key: slot for slot in summary.slots}
    if not slots:
        return None
    key = st.selectbox(
        "Paragraph",
        list(slots),
        format_func=lambda key: _named(slots[key]),
        key=f"summary-slot-{summary.kind}-{case_id}",
    )
    return slots.get(key)


def show_notes(summary: Summary) -> None:
    """What to look at before it is frozen."""
    if not summary.fits:
        st.error("This is longer than one page. Shorten it.", icon=":material/error:")
    surely = [word for slot in summary.slots for word in slot.telling.surely]
    if surely:
        st.error(f"This could tell who or where: {_quoted(surely)}.", icon=":material/error:")
    perhaps = [word for slot in summary.slots for word in slot.telling.perhaps]
    if perhaps:
        st.warning(f"Look at these words. They may be names of people or places: {_quoted(perhaps)}.")
    if summary.left_out:
        taken = count(len(summary.left_out), "sentence", "sentences")
        with st.expander(f"{taken} of the record left out, because they could tell who, where or when"):
            for text in summary.left_out:
                st.text(text)


def show_slot(slot: Slot) -> None:
    """What the record says there, and what to look at in the reviewer's words."""
    if slot.is_worded:
        st.caption("The record says:")
        st.text(slot.drafted)
    if slot.is_stale:
        st.warning("The record has changed since you worded this. Read what it says now, and save your words again.")
    for sentence in slot.long:
        st.caption("This sentence has more than 25 words:")
        st.text(sentence)


def _named(slot: Slot) -> str:
    text = slot.text or slot.drafted
    short = text if len(text) <= SHORT else f"{text[:SHORT].rstrip()}…"
    state = "left out" if slot.is_worded and not slot.text else "your words" if slot.is_worded else ""
    return f"{slot.section}: {short}" + (f" ({state})" if state else "")


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in dict.fromkeys(words))
