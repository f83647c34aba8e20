"""Review home: what is done, what is next, and what still blocks the next stage."""

import streamlit as st

from reviews import frame
from reviews.findings.explained import depth_of
from reviews.findings.widgets.depth import show_depth
from reviews.overview import widgets
from reviews.permissions import Permission
from workbench.db import reading

actor, case = frame.open_case(Permission.READ_CASE)
frame.title(f"Review {case.reference}")

st.markdown("; ".join(offence.in_words for offence in case.offences).capitalize() + ".")
frame.link("case", case.id, "The case on one page", icon=":material/article:")
frame.link("marks", case.id, "Tags on words", icon=":material/ink_highlighter:")
with reading() as db:
    depth = depth_of(db, actor, case.id)
if depth.concerns or depth.missing:
    say = "Go to finding {}".format
    show_depth(depth, lambda one: frame.link("findings", case.id, say(one.number), finding=one.finding_id))
st.header("Task list")
widgets.task_list(case, frame.progress_of(actor, case))
