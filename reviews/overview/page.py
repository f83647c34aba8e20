"""Review home: what is done, what is next, and what still blocks the next stage."""

import streamlit as st

from reviews import frame
from reviews.overview import widgets
from reviews.permissions import Permission

actor, case = frame.open_case(Permission.READ_CASE)
frame.title(f"Review {case.reference}")

st.markdown("; ".join(offence.in_words for offence in case.offences).capitalize() + ".")
frame.link("case", case.id, "The case on one page", icon=":material/article:")
st.header("Task list")
widgets.task_list(case, frame.progress_of(actor, case))
