"""My reviews: every review this person may open, the earliest due first."""

import streamlit as st

from reviews import frame
from reviews.cases.queries import reviews_of
from reviews.claims import reviews_anywhere
from reviews.overview import widgets
from workbench import clock
from workbench.db import reading

actor = frame.actor()
frame.plain("My reviews")

with reading() as db:
    cases = reviews_of(db, actor)

if reviews_anywhere(actor):
    frame.link("notify", "", "Notify a serious further offence", icon=":material/add:")
if not cases:
    st.info("There are no reviews for you to open. When one is allocated to you it will be listed here.")
    st.stop()

widgets.case_list(widgets.chosen_stage("my-reviews-stage", cases), clock.today())
