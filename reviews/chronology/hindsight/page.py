"""Whose practice is judged, and by what they knew on which day: where the hindsight line lies."""

import streamlit as st

from reviews import frame
from reviews.chronology.hindsight import commands, queries, widgets
from reviews.chronology.ways import WAYS
from reviews.people.queries import staff_of
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Whose practice is judged")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    line = queries.line_of(db, actor, case.id)
    practices = queries.practices_of(db, actor, case.id)
    staff = staff_of(db, actor, case.id)

widgets.show_line(line)

if not can(actor, Permission.WRITE_CHRONOLOGY, case):
    st.stop()

form = f"practice-{case.id}"
if typed := asked(form, "Save whose practice is judged", widgets.ask_practice, staff):
    with saving(form, done="Saved whose practice is judged") as db:
        commands.judge_practice(db, actor, case.id, typed.read())
if taken_back := widgets.choose_practice(form, practices):
    with saving(form, done="Taken back") as db:
        commands.leave_practice(db, actor, case.id, taken_back)
