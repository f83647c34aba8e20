"""Take the chronology out: as a table, a picture, a print, or for other programs."""

import streamlit as st

from reviews import frame
from reviews.chronology.exporting import commands, queries, widgets
from reviews.chronology.views.queries import saved_views_of
from reviews.chronology.views.widgets import showing
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.db import reading, transaction
from workbench.errors import Refused
from workbench.ui.files import file_link

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Take the chronology out")
frame.draw_ways(case.id, WAYS)

st.markdown("The file is made for you alone and can be taken once. That you take it is recorded.")
if actor.only_reads:
    st.markdown("Names are hidden, so the file has nobody’s name who is on record, but a role and number.")

with reading() as db:
    choices = {f"Saved view: {view.label}": view.choice for view in saved_views_of(db, actor, case.id)}
if not (shown := showing.chosen(case.id)).is_empty:
    choices = {f"Those shown now: {shown.in_words}": shown, **choices}

if wanted := widgets.ask(case.id, choices):
    try:
        with reading() as db:
            exported = queries.exported(db, actor, case.id, wanted.choice)
        made = widgets.make(exported, wanted.form)
        with transaction() as db:
            export_id = commands.keep_export(db, actor, case.id, made)
    except Refused as refusal:
        st.error(refusal.sentence, icon=":material/error:")
        st.stop()
    widgets.tell(made)
    file_link(commands.FILE_KIND, export_id)
    widgets.warn(made.changes)
