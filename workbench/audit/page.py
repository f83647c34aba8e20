"""The audit record: who did what, and whether the record is whole."""

import streamlit as st

from workbench.accounts.directory import names_of
from workbench.audit import queries, widgets
from workbench.db import reading
from workbench.ui.screen import head
from workbench.ui.who import signed_in_actor

actor = signed_in_actor()
head("Audit record")
st.write("Every entry names a person, an act and a thing. The values themselves are kept apart and are not shown here.")

if st.button("Check that the record is whole"):
    with st.spinner("Working every digest out again"), reading() as db:
        found = queries.verify(db)
    widgets.say_whether_intact(found)

kind = widgets.ask_kind()
with reading() as db:
    entries = queries.how_many(db, actor, kind)
skip = widgets.ask_page(entries)
with reading() as db:
    shown = queries.newest(db, actor, kind, skip=skip, limit=widgets.A_PAGE)
    names = names_of(db, {entry.actor_id for entry in shown})
widgets.show(shown, names)
