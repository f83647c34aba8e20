"""Take a file into the chronology: whole, or not at all."""

import streamlit as st

from reviews import frame
from reviews.chronology.importing import widgets
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.ui.saving import saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Take in a file")
frame.draw_ways(case.id, WAYS)

if not can(actor, Permission.WRITE_CHRONOLOGY, case):
    st.info("You can read this chronology. Taking in a file is for the reviewer, while the review is being written.")
    st.stop()

form = f"import-{case.id}"
if found := widgets.ask(form, actor, case.id):
    with saving(form, done="File taken in") as db:
        import_chronology(db, actor, case.id, found)
