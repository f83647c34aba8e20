"""Equality monitoring: the protected characteristics of the person on probation, which never enter the report."""

import streamlit as st

from reviews import frame
from reviews.people.characteristics import commands, queries, widgets
from reviews.people.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import seen_version
from workbench.ui.saving import asked, saving, say_below

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Equality monitoring")
frame.draw_ways(case.id, WAYS)
st.markdown(widgets.WHY)

if not can(actor, Permission.MONITOR_EQUALITY, case):
    st.info(widgets.CLOSED)
    st.stop()

with reading() as db:
    now = queries.characteristics_of(db, actor, case.id)

if now is None:
    st.info(widgets.NOBODY)
    st.stop()

widgets.show_progress(now)

if not can(actor, Permission.WRITE_PEOPLE, case):
    widgets.show_answers(now)
    st.stop()

st.markdown(widgets.HOW)
form = f"equality-{case.id}"
seen = seen_version(form, now.version)
answers = asked(form, "Save answers", widgets.ask, now)
say_below(form)
if answers is not None:
    with saving(form, done="Answers saved") as db:
        commands.record_characteristics(db, actor, case.id, answers, seen)
