"""A plain box for rows from a spreadsheet, where the grid itself is not to be pasted into."""

import streamlit as st

from reviews.chronology.grid import commands
from reviews.chronology.grid.pasting import rows_from
from reviews.chronology.grid.queries import unsent_paste
from workbench.access import Actor
from workbench.clock import today
from workbench.db import reading, transaction
from workbench.errors import Invalid
from workbench.ui.autosave import autosaving_text
from workbench.ui.saving import saving, say_what_was_refused


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
