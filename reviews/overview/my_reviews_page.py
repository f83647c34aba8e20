"""My reviews: every review this person may open, the earliest due first."""

import streamlit as st

from reviews import frame
from reviews.cases.queries import reviews_of, stage_counts
from reviews.claims import reviews_anywhere
from reviews.improvement.overdue.listing import overdue_count
from reviews.overview import widgets
from workbench import clock
from workbench.db import reading
from workbench.ui.words import count, sentence

actor = frame.actor()
frame.plain("My reviews")

with reading() as db:
    counts = stage_counts(db, actor)
    late = overdue_count(db, actor)

if reviews_anywhere(actor):
    frame.link("notify", "", "Notify a serious further offence", icon=":material/add:")
if late:
    words = sentence(count(late, "improvement is overdue", "improvements are overdue"))
    frame.link("overdue", "", words, icon=":material/schedule:")
if not any(counts.values()):
    st.info("There are no reviews for you to open. When one is allocated to you it will be listed here.")
    st.stop()

stages = widgets.chosen_stages("my-reviews-stage", counts)
with reading() as db:
    cases = reviews_of(db, actor, at=stages)
widgets.case_list(cases, clock.today())
