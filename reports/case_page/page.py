"""The case on one page: a clear overview of one case, on screen and on one printed page."""

import streamlit as st

from reports.case_page import commands, queries, widgets
from reports.case_page.making import LIMITS, make_print
from reviews import frame
from reviews.permissions import Permission
from workbench.db import reading, transaction
from workbench.errors import Refused
from workbench.ui.files import file_link
from workbench.ui.progress import working

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("The case on one page")

with reading() as db:
    page = queries.case_page_of(db, actor, case.id)

widgets.show(page)

printed = (
    "names nobody while names are hidden" if actor.only_reads else "gives the name and CRN of the person on probation"
)
st.caption(f"The printed page {printed}.")
if st.button("Make the printed page"):
    try:
        made = working(make_print, page, limits=LIMITS)
        with transaction() as db:
            print_id = commands.keep_print(db, actor, case.id, made)
    except Refused as refusal:
        st.error(refusal.sentence, icon=":material/error:")
        st.stop()
    file_link(commands.FILE_KIND, print_id)
