"""The nation: what approved reviews name, by factor, level, quarter and region. Numbers only; no case can be opened."""

import streamlit as st

from reports.national import queries, sentences, widgets
from reports.national.suppression import RULE_IN_WORDS
from reviews import frame
from reviews.permissions import Permission
from workbench import clock
from workbench.access import can
from workbench.db import reading

actor = frame.actor()
frame.plain("The nation")
if not can(actor, Permission.READ_NATION):
    st.error("The national picture is for national analysts. If you need it for your work, ask your administrator.")
    st.stop()

with reading() as db:
    picture = queries.picture(db, actor)

if not picture.reviews:
    st.info("No review has been approved yet. The first one that QA passes will be counted here.")
    st.stop()

st.markdown(sentences.describe_whole(picture, clock.today()))
st.caption(f"{RULE_IN_WORDS} The same holds for every filter: it adds up only what is shown here already.")
asked = widgets.ask(picture)

st.header("Factors named most often")
widgets.most_named(picture, asked)

st.header("Factors named together")
st.caption("In the whole nation and over all years, whatever is chosen above.")
widgets.named_together(picture)

st.header("Levels")
widgets.by_level(picture, asked)

st.header("One factor over time and by region")
widgets.one_factor(picture, asked)

st.header("Individual or systemic?")
widgets.individual_or_systemic(picture)

st.header("Workload and management supervision")
widgets.asked_in_2019(picture, asked)

st.header("Reasonable steps")
widgets.reasonable_steps(picture)

st.header("Why, and not only what")
widgets.explaining(picture)

st.header("About the review system itself")
widgets.about_reviews(picture, asked)

st.header("Answers that name no cause")
widgets.counted_apart(picture, asked)
