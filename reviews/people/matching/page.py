"""Find a person: by any name, however spelled, in the reviews one may open."""

import streamlit as st

from reviews import frame
from reviews.people.matching import queries, widgets
from workbench.db import reading
from workbench.errors import Invalid
from workbench.ui.forms import forget_error, keep_error
from workbench.ui.saving import asked

actor = frame.actor()
frame.plain("Find a person")
st.markdown(
    "Type any name the person has used. It may be misspelt, in another order, or only a part. "
    "Only reviews that you may open are searched, and only for the person on probation."
)

if typed := asked(widgets.FORM, "Find", widgets.ask):
    try:
        born_on = typed.born_on.read()
        with reading() as db:
            search = queries.people_matching(db, actor, typed.name, born_on)
    except Invalid as refusal:
        keep_error(widgets.FORM, refusal)
        st.rerun()
    forget_error(widgets.FORM)
    widgets.show(search, born_on)
