"""What is shown now: in the session, in words, and as it is chosen in the figure.

What is chosen stands in the session, apart from any box, so that it is still there when one comes back from another
page; and every box that depends on it begins anew when it changes.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st
from markupsafe import Markup

from reviews.chronology.views.rules import EntryFilter
from workbench.ui.forms import form_key, next_form
from workbench.ui.words import count


def chosen(case_id: str) -> EntryFilter:
    """Which entries of this review are shown now."""
    found: EntryFilter = st.session_state.get(choice_key(case_id), EntryFilter())
    return found


def choose(case_id: str, choice: EntryFilter) -> None:
    """Show these entries from now on, beginning with their first page."""
    st.session_state[choice_key(case_id)] = choice
    for part in ("form", "page", "figure", "view"):
        next_form(f"{choice_key(case_id)}-{part}")
    st.rerun()


def key(case_id: str, part: str) -> str:
    """The key of a part of the screen that begins anew when other entries are chosen: its page, its figure."""
    return form_key(f"{choice_key(case_id)}-{part}")


def say(case_id: str, choice: EntryFilter, shown: int, in_all: int, group: str = "") -> None:
    """What is shown, of how much, and the way back to everything. Nothing while everything is shown."""
    if choice.is_empty:
        return
    words = choice.in_words.replace("under one entry", f"under “{group}”") if group else choice.in_words
    line, button = st.columns([8, 2], vertical_alignment="center")
    line.html(
        Markup('<p role="status"><strong>{:,} of {}</strong>: {}.</p>').format(
            shown, count(in_all, "entry", "entries"), words
        )
    )
    if button.button("Clear: show all", key=f"{key(case_id, 'form')}-clear", width="stretch"):
        choose(case_id, EntryFilter())


def picked(points: Sequence[Any], choice: EntryFilter, agencies: Sequence[str]) -> EntryFilter | None:
    """The entries that the marks chosen in the figure stand for, among those shown; nothing when none is chosen."""
    marks = [tuple(point["customdata"]) for point in points if point.get("customdata")]
    if not marks:
        return None
    starts, ends = [mark[0] for mark in marks], [mark[1] for mark in marks]
    whose = {agency for mark in marks for agency in mark[2:]}
    since = date.fromisoformat(min(starts)) if all(starts) else None
    until = date.fromisoformat(max(ends)) if all(ends) else None
    first = max(filter(None, (since, choice.since)), default=None)
    last = min(filter(None, (until, choice.until)), default=None)
    if first is None or last is None or first <= last:  # else it was shown because its day is not exact
        since, until = first, last
    named = choice.agencies if whose >= set(agencies) else tuple(sorted(whose))
    return replace(choice, agencies=named, since=since, until=until)


def choice_key(case_id: str) -> str:
    """Where in the session it stands, and how the names of its forms begin."""
    return f"chronology-choice-{case_id}"
