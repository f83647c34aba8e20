"""Take a file into the chronology: whole, or not at all; and put right the rows that wait."""

import streamlit as st

from reviews import frame
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.remembered.commands import remember_mapping
from reviews.chronology.importing.waiting.commands import add_row, dismiss_row
from reviews.chronology.importing.widgets import choosing, waiting
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Take in a file")
frame.draw_ways(case.id, WAYS)

if not can(actor, Permission.WRITE_CHRONOLOGY, case):
    st.info("You can read this chronology. Taking in a file is for the reviewer, while the review is being written.")
    st.stop()

form = f"import-{case.id}"
if chosen := choosing.ask(form, actor, case.id):
    with saving(form, done=chosen.done) as db:
        import_chronology(db, actor, case.id, chosen.reading, keep_rejected=chosen.keep_rejected)
        if chosen.mapping is not None:
            remember_mapping(db, actor, case.id, chosen.headings, chosen.agency, chosen.mapping)

row = waiting.choose_row(actor, case.id, f"waiting-{case.id}")
if row is None:
    st.stop()

add_form = f"waiting-add-{row.id}"
if typed := asked(add_form, "Add it to the chronology", waiting.ask_cells, row):
    with saving(add_form, done=f"Row {row.row_number} added to the chronology") as db:
        add_row(db, actor, case.id, row.id, *typed)

leave_form = f"waiting-leave-{row.id}"
if given := asked(leave_form, "Leave it out", waiting.ask_reason, row):
    with saving(leave_form, done=f"Row {row.row_number} left out") as db:
        dismiss_row(db, actor, case.id, row.id, *given)
