"""New rows: typed or pasted into the grid, or pasted into a box; put right in place, and added."""

import streamlit as st

from reviews.chronology.grid import commands
from reviews.chronology.grid.pasting import IN_ORDER, rows_from
from reviews.chronology.grid.queries import new_rows, unsent_paste
from reviews.chronology.grid.rules import MOST_ROWS, Part
from reviews.chronology.importing.columns import HEADINGS
from workbench.access import Actor
from workbench.clock import today
from workbench.db import reading, transaction
from workbench.errors import Invalid
from workbench.ui.autosave import autosaving_text
from workbench.ui.grid import editing_grid
from workbench.ui.saving import saving, say_below, say_what_was_refused
from workbench.ui.sheets import Column, Sheet, Typed
from workbench.ui.words import count

COLUMNS = {
    "date": Column("date", "Date", 6.75),
    "agency": Column("agency", "Agency", 6),
    "kind": Column("kind", "Type", 6),
    "summary": Column("summary", "What happened", 0),
    "source": Column("source", "Where it is written", 7),
    "recorded_on": Column("recorded_on", "Date recorded", 6.25),
    "position": Column("position", "Order", 3.5),
    "is_key": Column("is_key", "In report", 3.5, is_mark=True),
}
KNOWN_HEADINGS = tuple(heading for headings in HEADINGS.values() for heading in headings)
HELP = (
    "Type, or copy cells in your spreadsheet and paste them into any box here. With a row of headings the columns find "
    "their places. Enter goes down, Tab goes across, Shift and Enter starts a new line. Everything is kept as you "
    "type, and nobody else sees it until you add it."
)


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


def paste_box(actor: Actor, case_id: str) -> None:
    """A plain box for rows from a spreadsheet: it works wherever a text box does."""
    form = f"grid-paste-{case_id}"
    with reading() as db:
        kept = unsent_paste(db, actor, case_id)

    def keep(text: str, version: int) -> int:
        with transaction() as db:
            return commands.keep_unsent_paste(db, actor, case_id, text, version)

    with st.expander("Paste rows into a plain box instead", expanded=bool(kept.text)):
        say_what_was_refused(form)
        autosaving_text(
            "Rows from a spreadsheet",
            key=f"{form}-text",
            value=kept.text,
            version=kept.version,
            save=keep,
            height=120,
            help="One row to a line, with tabs between the cells, as a spreadsheet copies them. Without headings: "
            "date, agency, type, what happened, where it is written, date recorded.",
        )
        if st.button("Put these rows into the grid", key=f"{form}-put"):
            with saving(form, done=_what_becomes_of(actor, case_id)) as db:
                commands.put_unsent_paste_into_rows(db, actor, case_id)


def _what_becomes_of(actor: Actor, case_id: str) -> str:
    """What will be said of the rows. What cannot be divided is refused by the command, with its sentence."""
    with reading() as db:
        text = unsent_paste(db, actor, case_id).text
    try:
        return rows_from(text, today()).in_words
    except Invalid:
        return ""
