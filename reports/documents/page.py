"""Reports as files: each frozen edition, made into a file once and taken by those it is for."""

import streamlit as st

from reports.documents import commands, queries, widgets
from reports.documents.making import LIMITS, make_file
from reviews import frame
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading, transaction
from workbench.errors import Refused
from workbench.ui.progress import working
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_REPORT)
frame.title("Reports as files")

with reading() as db:
    editions = queries.editions_with_files(db, actor, case.id)

if not editions:
    st.info("No text has been frozen yet. The first is frozen when the draft is opened to staff.")
    st.stop()

st.markdown("A file is made once from a frozen text and kept. Each time somebody takes it, that is recorded.")
wanted = widgets.show(editions)

if wanted is not None:
    with reading() as db:
        contents = queries.contents_of(db, actor, wanted.edition.id)
    with wanted.place:
        try:
            made = working(make_file, contents, wanted.format, limits=LIMITS)
            with transaction() as db:
                commands.keep_file(db, actor, wanted.edition.id, made)
        except Refused as refusal:
            st.error(refusal.sentence, icon=":material/error:")
            st.stop()
    st.rerun()

if not can(actor, Permission.READ_CASE, case):
    st.stop()

form = f"giving-{case.id}"
st.subheader("Give a file to somebody outside")
giving = asked(form, "Say to whom it goes", widgets.ask_giving, editions)
if giving is not None:
    with saving(form, done="Noted. The file is below") as db:
        commands.note_giving(db, actor, case.id, giving)

st.subheader("Given so far")
with reading() as db:
    takings = queries.takings_of(db, actor, case.id)
widgets.show_takings(takings)
