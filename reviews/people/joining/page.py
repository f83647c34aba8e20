"""The same person in other reviews: looked at side by side, joined or kept apart, and taken back."""

import streamlit as st

from reviews import frame
from reviews.people.joining import commands, queries, widgets
from reviews.people.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("The same person in other reviews")
frame.draw_ways(case.id, WAYS)
st.markdown(
    "Nothing is joined unless somebody says so. Both records stay as they are, and a decision can be taken back."
)

with reading() as db:
    found = queries.elsewhere(db, actor, case.id)
may_write = can(actor, Permission.WRITE_NOTIFICATION, case)

widgets.show_joined(found.joined)
if not (found.possible or found.decided or found.is_elsewhere):
    st.info("No other review that you may open seems to be about the same person.")
if found.is_elsewhere:
    st.info(widgets.NOT_YOURS)

for one in found.possible:
    widgets.show_possible(one)
    form = f"same-person-{case.id}-{one.person_id}"
    if may_write and (typed := asked(form, "Save decision", widgets.ask)):
        with saving(form, done="Decision saved") as db:
            commands.decide(db, actor, case.id, one.person_id, typed.verdict, typed.reason)

if found.decided:
    st.header("Decided")
for decision in found.decided:
    widgets.show_decided(decision)
    form = f"same-person-back-{decision.id}"
    if may_write and (reason := asked(form, "Take this decision back", widgets.ask_why)) is not None:
        with saving(form, done="Decision taken back") as db:
            commands.take_back(db, actor, case.id, decision.id, reason, seen_version=decision.version)
