"""Change many entries at once: type over them in the grid and save together, or do one thing to all of them."""

import streamlit as st

from reviews import frame
from reviews.chronology.entries.counting import agencies_of, count_of, kinds_of
from reviews.chronology.entries.many.widgets import offer_undo
from reviews.chronology.grid.widgets import changing
from reviews.chronology.knowledge.queries import agencies_that_knew
from reviews.chronology.views.widgets import form, showing
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Change many at once")
frame.draw_ways(case.id, WAYS)

if not can(actor, Permission.WRITE_CHRONOLOGY, case):
    st.info("You can read this chronology. Changing it is for the reviewer, while the review is being written.")
    st.stop()

offer_undo(actor, case.id)
choice = showing.chosen(case.id)
with reading() as db:
    agencies, kinds = agencies_of(db, actor, case.id), kinds_of(db, actor, case.id)
    knowing, listed = agencies_that_knew(db, actor, case.id), count_of(db, actor, case.id, choice)

if not agencies:
    st.info("The chronology has no entries yet. Write or take in some first.")
    st.stop()

form.ask(case.id, choice, list(agencies), list(kinds), list(knowing))
showing.say(case.id, choice, listed, sum(agencies.values()))
changing.change_rows(actor, case.id, choice, changing.ask_page(case.id, listed, showing.key(case.id, "page")))
