"""Write many entries at once: paste them from a spreadsheet or type them, put them right in place, add them as one."""

import streamlit as st

from reviews import frame
from reviews.chronology.entries.many.widgets import offer_undo
from reviews.chronology.grid.widgets import pasting, writing
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Write many at once")
frame.draw_ways(case.id, WAYS)

if not can(actor, Permission.WRITE_CHRONOLOGY, case):
    st.info("You can read this chronology. Adding to it is for the reviewer, while the review is being written.")
    st.stop()

offer_undo(actor, case.id)
writing.write_rows(actor, case.id)
pasting.paste_box(actor, case.id)
