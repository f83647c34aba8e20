"""Agencies: who was asked for an account, by when, and what came."""

import streamlit as st

from reviews import frame
from reviews.chronology.contributions import commands, queries, widgets
from reviews.chronology.importing.commands import keep_with_request
from reviews.chronology.importing.files import imports_of
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import seen_version
from workbench.ui.saving import asked, saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Agencies")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    views = queries.contributions_of(db, actor, case.id)
    files = imports_of(db, actor, case.id)

widgets.show(views)

if not can(actor, Permission.WRITE_CHRONOLOGY, case):
    st.info("Asking agencies is for the reviewer, while the review is being written.")
    st.stop()

view = widgets.choose(views)
if view is None:
    st.header("Ask an agency")
    form = f"ask-agency-{case.id}"
    if typed := asked(form, "Add this agency", widgets.ask):
        with saving(form, done="Agency added to the list") as db:
            commands.ask_agency(db, actor, case.id, typed.read())
    st.stop()

st.header(view.label)
widgets.show_pack(view)
frame.link("take-in", case.id, "Take in its file")
form = f"contribution-{view.id}"
if whose := widgets.ask_whose(view, files):
    with saving(f"{form}-file", done="Saved whose account the file is") as db:
        keep_with_request(db, actor, case.id, *whose)
say_what_was_refused(f"{form}-remind")
if view.reminder_due_on and st.button("Record that I reminded them today", key=f"{form}-remind"):
    with saving(f"{form}-remind", done="Reminder recorded") as db:
        commands.note_reminder(db, actor, case.id, view.id)
seen = seen_version(form, view.version)
if typed := asked(form, "Save changes", widgets.ask, view):
    with saving(form, done="Request changed") as db:
        commands.change_contribution(db, actor, case.id, view.id, typed.read(), seen)
if not view.files and st.button("Take this request off the list", key=f"{form}-withdraw"):
    with saving(form, done="Request taken off the list") as db:
        commands.withdraw_contribution(db, actor, case.id, view.id)
