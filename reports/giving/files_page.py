"""The files of the disclosure edition: each read back before it is kept, and got by those who see to its giving."""

import streamlit as st

from reports.disclosure import queries as disclosing
from reports.disclosure.making import LIMITS, make_checked
from reports.disclosure.ways import WAYS
from reports.giving import commands, queries, widgets
from reviews import frame
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading, transaction
from workbench.errors import Refused
from workbench.ui.progress import working

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Files of the disclosure edition")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    edition = disclosing.edition_to_give(db, actor, case.id)
    files = queries.files_of(db, actor, case.id, edition.id) if edition else ()
if edition is None:
    st.info(widgets.NONE, icon=":material/info:")
    st.stop()
if not can(actor, Permission.GIVE_DISCLOSURE, case):
    st.info("The reviewer and the countersigning manager make and get these files.", icon=":material/info:")
    st.stop()

st.markdown(f"Edition {edition.number}. A file is read back in every part before it is kept. Getting it is recorded.")
wanted = widgets.show_files(files)

if wanted is not None:
    file_format, place = wanted
    with reading() as db:
        contents = disclosing.contents_of(db, actor, case.id, edition.id)
        people = disclosing.listed_in(db, actor, case.id)
    with place:
        try:
            made = working(make_checked, contents, file_format, people, edition.left_in, limits=LIMITS)
            with transaction() as db:
                commands.keep_file(db, actor, case.id, edition.id, made)
        except Refused as refusal:
            with transaction() as db:
                commands.note_refused_file(db, actor, case.id, edition.id, file_format)
            st.error(refusal.sentence, icon=":material/error:")
            st.stop()
    st.rerun()
