"""The vocabulary, for everybody: find a factor, read what it means, and see what became of it over versions."""

import streamlit as st

from taxonomy.vocabulary import queries
from taxonomy.vocabulary.reading import widgets
from taxonomy.vocabulary.reading.histories import history_of
from taxonomy.vocabulary.widgets import find_factor
from workbench.db import reading
from workbench.ui.screen import head
from workbench.ui.who import signed_in_actor

signed_in_actor()
head("Vocabulary")
with reading() as db:
    published = queries.versions(db)
    in_force = queries.current_version(db)

version = widgets.ask_version(published, in_force)
with reading() as db:
    factors = queries.factors_of(db, version)
widgets.introduce(version, factors, in_force)

st.header("Read one factor")
factor = find_factor("Find a factor", key=f"vocabulary-{version.name}", factors=factors)
if factor is not None:
    with reading() as db:
        history = history_of(db, factor.guid)
    widgets.show_whole(factor, history)

st.header("All factors")
widgets.show_list(factors)
