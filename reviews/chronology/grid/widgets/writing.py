"""New rows: typed or pasted into the grid, or pasted into a box; put right in place, and added."""

import streamlit as st

from reviews.chronology.grid import commands
from reviews.chronology.grid.pasting import IN_ORDER, rows_from
from reviews.chronology.grid.queries import new_rows
from reviews.chronology.grid.rules import MOST_ROWS, Part
from reviews.chronology.grid.widgets.columns import COLUMNS, HELP, KNOWN_HEADINGS
from workbench.access import Actor
from workbench.clock import today
from workbench.db import reading, transaction
from workbench.ui.grid import editing_grid
from workbench.ui.saving import saving, say_below, say_what_was_refused
from workbench.ui.sheets import Sheet, Typed
from workbench.ui.words import count


@st.fragment
def write_rows(actor: Actor, case_id: str) -> None:
    """The grid of new rows, and the button that adds them all."""
    form = f"grid-{case_id}"

    def read() -> Sheet:
        with reading() as db:
            return new_rows(db, actor, case_id)

    def keep(typed: Typed, version: int) -> tuple[int, str]:
        notice = rows_from(typed.pasted, today()).in_words if typed.pasted else ""
        with transaction() as db:
            return commands.keep_unsent_new_rows(db, actor, case_id, typed, version), notice

    say_what_was_refused(form)
    sheet, _ = editing_grid(
        "New entries",
        key=f"{form}-rows",
        columns=[COLUMNS[name] for name in IN_ORDER],
        read=read,
        keep=keep,
        help=HELP,
        can_add=True,
        most=MOST_ROWS,
        headings=KNOWN_HEADINGS,
    )
    number = count(len(sheet.rows), "entry", "entries")
    if st.button(f"Add {number}" if sheet.rows else "Add entries", key=f"{form}-add", type="primary"):
        with saving(form, done=f"{number[:1].upper()}{number[1:]} added. You can undo this above.") as db:
            commands.add_new_rows(db, actor, case_id)
    say_below(form)
    if sheet.rows:
        with st.expander("Throw these rows away"):
            st.markdown(
                f"What is in the grid and not yet added is lost for good: {count(len(sheet.rows), 'row', 'rows')}."
            )
            if st.button("Throw them away", key=f"{form}-discard"):
                with saving(form, done="The rows are thrown away") as db:
                    commands.discard_unsent(db, actor, case_id, Part.NEW)
