"""Entries that are there: a page of them in the grid, typed over and saved together."""

import streamlit as st

from reviews.chronology.entries.paging import entries_page, page_count
from reviews.chronology.grid import commands
from reviews.chronology.grid.queries import changed_rows, changes_waiting
from reviews.chronology.grid.rules import Part
from reviews.chronology.grid.widgets import bulk
from reviews.chronology.grid.widgets.columns import COLUMNS
from reviews.chronology.views.rules import EntryFilter
from workbench.access import Actor
from workbench.db import reading, transaction
from workbench.ui.grid import editing_grid
from workbench.ui.saving import saving, say_below
from workbench.ui.sheets import Sheet, Typed
from workbench.ui.words import count

ON_A_PAGE = 100
IN_ORDER = ("date", "position", "agency", "kind", "summary", "source", "is_key", "recorded_on")
HELP = (
    "Type over what is to be different, and save the changes together. They are kept as you type, and nobody else sees "
    "them until you save. Tick rows to do one thing to all of them, below."
)


@st.fragment
def change_rows(actor: Actor, case_id: str, choice: EntryFilter, page: int) -> None:
    """One page of the entries that are chosen, and the button that saves what was typed over them."""
    form = f"grid-change-{case_id}"

    with reading() as db:
        shown = entries_page(db, actor, case_id, choice, page, ON_A_PAGE, is_flat=True)

    def read() -> Sheet:
        with reading() as db:
            return changed_rows(db, actor, case_id, shown.entries, shown.parents)

    def keep(typed: Typed, version: int) -> tuple[int, str]:
        with transaction() as db:
            return commands.keep_unsent_changes(db, actor, case_id, typed, version), ""

    _, ticked = editing_grid(
        "Entries",
        key=f"{form}-{page}",
        columns=[COLUMNS[name] for name in IN_ORDER],
        read=read,
        keep=keep,
        help=HELP,
        can_tick=True,
    )
    with reading() as db:
        waiting = changes_waiting(db, actor, case_id)
    changes = f"{waiting.entries:,} changed {'entry' if waiting.entries == 1 else 'entries'}"
    if st.button(f"Save {changes}" if waiting.entries else "Save changes", key=f"{form}-save", type="primary"):
        with saving(form, done=f"Saved: {changes}. You can undo this above.") as db:
            commands.save_changed_rows(db, actor, case_id)
    say_below(form)
    for words in waiting.removed:
        st.warning(f"An entry that you were changing has been taken out since. You had typed: {words}")
    if waiting.entries or waiting.removed:
        with st.expander("Give up what I typed"):
            st.markdown(f"{count(waiting.entries, 'entry goes', 'entries go')} back to what is saved.")
            if st.button("Give it up", key=f"{form}-discard"):
                with saving(form, done="Every entry is as it was saved") as db:
                    commands.discard_unsent(db, actor, case_id, Part.CHANGED)
    bulk.offer(actor, case_id, choice, shown, ticked)


def ask_page(case_id: str, listed: int, key: str) -> int:
    """Which page of the entries to show."""
    pages = page_count(listed, ON_A_PAGE)
    page = st.pagination(pages, key=f"{key}-grid-page") if pages > 1 else 1
    if pages > 1:
        last = min(page * ON_A_PAGE, listed)
        st.caption(f"Entries {(page - 1) * ON_A_PAGE + 1:,} to {last:,} of {listed:,}")
    return int(page)
