"""Agreement: do two coders choose the same factor, and which factors do people confuse?"""

import streamlit as st

from reports.agreement import queries, sentences, widgets
from reports.national.suppression import RULE_IN_WORDS
from reviews import frame
from reviews.cases.rules import REGIONS
from reviews.coding.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading

actor = frame.actor()
frame.plain("Agreement")
if not can(actor, Permission.READ_AGREEMENT):
    st.error("Agreement is for quality assurance and national analysts. Ask your administrator if you need it.")
    st.stop()
frame.draw_ways("", WAYS)

mine = [region for region in REGIONS if can(actor, Permission.DRAW_FINDINGS, region)]
region, with_hand = widgets.ask(mine) if queries.sees_all(actor) else ("", False)
with reading() as db:
    picture, factors = queries.agreement(db, actor, region, with_hand=with_hand)

if picture.size == 0:
    st.info("No finding has been coded twice here yet. Figures appear when second coders have finished some.")
    st.stop()

st.markdown(sentences.describe_whole(picture))
st.caption(sentences.HOW)
if not queries.sees_all(actor):
    st.caption(RULE_IN_WORDS.replace("reviews", "findings"))

widgets.lines("By level", "level", picture.levels)
widgets.lines("By region", "region", picture.regions, "Coded twice", "Coded the same")
widgets.lines("By factor", "factor", picture.factors)
widgets.confused(picture, factors)
widgets.to_clarify(picture, factors)
