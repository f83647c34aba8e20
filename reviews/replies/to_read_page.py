"""Reports to read: the reports that look at this person's own work."""

import streamlit as st

from reviews import frame
from reviews.cases.queries import reports_for
from reviews.interviews.own import notes_for
from reviews.replies import queries
from reviews.stages import APPROVED, Stage
from workbench.db import reading
from workbench.ui.words import count

actor = frame.actor()
frame.plain("Reports to read")

with reading() as db:
    cases, notes = reports_for(db, actor), notes_for(db, actor)
    mine = {case.id: queries.replies_of(db, actor, case.id) for case in cases}
    finished = {case.id: queries.has_finished(db, actor, case.id) for case in cases}

if not cases:
    st.info("There is no report for you to read now. When a draft looks at your work it will be listed here.")
for case in cases:
    left, right = st.columns([2, 5], vertical_alignment="center")
    with left:
        frame.link("report", case.id, case.reference)
    said = count(len(mine[case.id]), "reply from you", "replies from you")
    if case.stage in APPROVED:
        right.markdown(f"Final. You can read it and comment on it; {said}.")
    elif case.stage is Stage.REPLYING and finished[case.id]:
        right.markdown(f"Draft. You said that you have finished, and you can still add something; {said}.")
    elif case.stage is Stage.REPLYING:
        right.markdown(f"**Draft, open for your reply**; {said}.")
    else:
        right.markdown(f"Draft, being checked; {said}.")

if notes:
    st.header("Notes of interviews with you")
for note in notes:
    waits = count(note.waits, "note waits", "notes wait")
    frame.link("my-note", note.case_id, f"{note.reference}: {waits} for your answer")
