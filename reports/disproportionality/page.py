"""Equality: does the nation review some groups of people on probation, or name some factors of them, more often?"""

import streamlit as st

from reports.disproportionality import queries, widgets
from reports.disproportionality.rules import HOW_IT_IS_WORKED_OUT, WHAT_IT_SAYS
from reports.national.suppression import RULE_IN_WORDS
from reviews import frame
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading

actor = frame.actor()
frame.plain("Equality")
if not can(actor, Permission.READ_NATION):
    st.error("The national picture is for national analysts. If you need it for your work, ask your administrator.")
    st.stop()

with reading() as db:
    lens = queries.lens(db, actor)

if not lens.picture.reviews:
    st.info("No review has been approved yet. The first one that QA passes will be counted here.")
    st.stop()

st.markdown(
    "Are people on probation of some groups reviewed more often than their part of the caseload would give? And do the "
    "reviews of some groups name a factor more often than others do? These figures are of the whole nation and of all "
    "years."
)
st.markdown(WHAT_IT_SAYS)
st.caption(f"{HOW_IT_IS_WORKED_OUT} {RULE_IN_WORDS}")
if not lens.has_caseload:
    st.info(
        "There is no return of the caseload yet, so reviews are not set against it. Get the empty template under "
        "“Caseload returns”, fill in how many people on probation there are in each group, and bring it there."
    )
frame.link("caseload", "", "Caseload returns", icon=":material/upload_file:")

st.header("What is found")
widgets.what_is_found(lens)

st.header("One characteristic")
of = widgets.ask_characteristic(lens)
st.subheader("Reviews against the caseload")
widgets.against_the_caseload(lens, of)

st.subheader("What is named in the reviews of each group")
widgets.what_is_named(lens, of)
