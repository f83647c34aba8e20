"""The rows that wait: put right and added, or left out with a reason."""

import streamlit as st

from reviews.chronology.importing.columns import words_of
from reviews.chronology.importing.waiting.queries import WaitingRowView, count_waiting, waiting_rows
from reviews.chronology.importing.waiting.rules import Outcome, fields_of
from workbench.access import Actor
from workbench.db import reading
from workbench.ui.forms import field_error, seen_version
from workbench.ui.tables import table
from workbench.ui.words import count, sentence

SHOWN = 50
LONG = ("summary", "source")


def choose_row(actor: Actor, case_id: str, form: str) -> WaitingRowView | None:
    """The rows that wait, and the one that a person puts right. Draws nothing when there are none."""
    with reading() as db:
        rows = waiting_rows(db, actor, case_id, most=SHOWN)
        number = count_waiting(db, actor, case_id)
        left_out = waiting_rows(db, actor, case_id, Outcome.DISMISSED, most=SHOWN)
    chosen = None
    if rows:
        st.header("Rows to put right")
        st.markdown(
            f"{sentence(count(number, 'row', 'rows'))} could not be taken in. Put each right and "
            "add it, or leave it out."
        )
        said = [
            (row.file_name, str(row.row_number), words_of(each.field), each.value or "(empty)", each.reason)
            for row in rows
            for each in row.problems
        ]
        table("Rows to put right", ("File", "Row", "Field", "What it says", "What is wrong"), said)
        if number > len(rows):
            st.caption(f"The first {len(rows)} are shown. The others follow as these are put right.")
        ids = [row.id for row in rows]
        labels = {row.id: row.label for row in rows}
        picked = st.selectbox("Row", ids, format_func=labels.__getitem__, key=f"{form}-which")
        chosen = next((row for row in rows if row.id == picked), None)
    if left_out:
        with st.expander(f"{sentence(count(len(left_out), 'row', 'rows'))} left out"):
            why = [(row.file_name, str(row.row_number), row.cells.get("summary", ""), row.reason) for row in left_out]
            table("Rows left out", ("File", "Row", "What it said", "Why it was left out"), why)
    return chosen


def ask_cells(form: str, key: str, row: WaitingRowView) -> tuple[dict[str, str], int]:
    """What the row says of each field, to be typed over; and the version that was seen."""
    cells = dict(row.cells)
    for field in fields_of(cells):
        label, value = sentence(words_of(field)), cells.get(field, "")
        ask = st.text_area if field in LONG else st.text_input
        cells[field] = ask(label, value=value, key=f"{key}-{field}").strip()
        field_error(form, field)
    if beyond := cells.get("beyond"):
        st.caption(f"The row also has, under no heading: {beyond}")
    return cells, seen_version(form, row.version)


def ask_reason(form: str, key: str, row: WaitingRowView) -> tuple[str, int]:
    """Why the row is left out."""
    reason = st.text_input("Why it is left out", key=f"{key}-reason", max_chars=1_000)
    field_error(form, "reason")
    return reason, seen_version(form, row.version)
