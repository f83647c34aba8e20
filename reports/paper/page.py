"""On paper: the whole case as it stands, for a day on which the workbench is not there."""

import streamlit as st

from reports.documents.making import LIMITS, make_file
from reports.paper import commands, queries
from reviews import frame
from reviews.editions.kinds import FileFormat
from reviews.permissions import Permission
from workbench.db import reading, transaction
from workbench.errors import Refused
from workbench.ui.files import file_link
from workbench.ui.progress import working

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("On paper")

st.markdown(
    "Before a planned outage, have the case made into one file to print: charges, people, chronology, interviews, "
    "findings, judgement and improvements as they stand now. Each page says that it is a working copy, and of when."
)
st.caption("Entries that the report would leave out are in the print of the chronology.")
frame.link("take-out", case.id, "Print the whole chronology")
if st.button("Make the file"):
    with reading() as db:
        contents = queries.case_on_paper(db, actor, case.id)
    try:
        made = working(make_file, contents, FileFormat.PDF, limits=LIMITS)
        with transaction() as db:
            pack_id = commands.keep_pack(db, actor, case.id, made)
    except Refused as refusal:
        st.error(refusal.sentence, icon=":material/error:")
        st.stop()
    file_link(commands.FILE_KIND, pack_id)
