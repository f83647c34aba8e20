"""Codings as files: who put which factor where, for other programs; and what another program coded, read and listed."""

import streamlit as st

from reports.codings import commands, queries, reading, taking, widgets
from reviews import frame
from taxonomy.vocabulary.queries import factors_of
from workbench import db as database
from workbench.errors import Refused
from workbench.ui.files import file_link

actor = frame.actor()
frame.plain("Codings as files")

with database.reading() as db:
    cases = taking.reviews_to_take(db, actor)

if not cases:
    st.info(taking.NONE_TO_READ)
    st.stop()

st.markdown("The file is made for you alone and can be taken once. That you take it is recorded with every review.")

if wanted := widgets.ask(cases):
    try:
        with database.reading() as db:
            chosen = taking.reviews_to_take(db, actor, wanted.references)
            codings = queries.codings_in(db, actor, chosen, every_entry=wanted.every_entry)
        made = widgets.make(codings, wanted.form)
        with database.transaction() as db:
            file_id = commands.keep_codings(db, actor, made)
    except Refused as refusal:
        st.error(refusal.sentence, icon=":material/error:")
        st.stop()
    widgets.tell(made)
    file_link(commands.FILE_KIND, file_id)

st.header("Read a project of another program")
st.markdown(widgets.READS)
try:
    project = widgets.ask_project()
except Refused as refusal:
    st.error(refusal.sentence, icon=":material/error:")
    st.stop()

if project is not None:
    with database.reading() as db:
        factors = factors_of(db)
    widgets.show_project(reading.in_short(project.project, factors), project.drops)
