"""Caseload returns: how many people on probation there are in each group, to set the reviews against."""

import streamlit as st

from reports.caseload import commands, queries, template, widgets
from reviews import frame
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.errors import Refused
from workbench.ui.files import file_button
from workbench.ui.saving import asked, saving, say_what_was_refused
from workbench.ui.words import day

actor = frame.actor()
frame.plain("Caseload returns")
if not can(actor, Permission.WRITE_CASELOAD):
    st.error("Caseload returns are for national analysts. If you need them for your work, ask your administrator.")
    st.stop()

with reading() as db:
    found = queries.returns(db, actor)

st.markdown(
    "“Equality” sets the approved reviews against the caseload. The workbench brings no figures of its own: take those "
    "of the caseload from a source that was published or checked, and say which."
)
file_button("Get the empty template", template.FILE_KIND, "", key="caseload-template")

st.header("Bring a return")
say_what_was_refused(widgets.BRINGING)
try:
    read = widgets.ask_file()
except Refused as refusal:
    st.error(refusal.sentence, icon=":material/error:")
    read = None
if read is not None and read.draft is None:
    widgets.show_wrong(read)
if read is not None and read.draft is not None:
    widgets.show_preview(read.draft)
    if st.button(f"Keep this return as at {day(read.draft.as_at)}", type="primary"):
        with saving(widgets.BRINGING, done="The return is kept. “Equality” counts with it now.") as db:
            commands.bring_return(db, actor, read.draft)

if found:
    st.header("Returns brought so far")
    widgets.show_returns(found)
if standing := [one for one in found if one.withdrawn_at is None]:
    st.header("Withdraw a return that was mistaken")
    if typed := asked(widgets.WITHDRAWING, "Withdraw this return", widgets.ask_withdrawal, standing):
        mistaken, reason = typed
        with saving(widgets.WITHDRAWING, done="The return is withdrawn. It is kept, and counted no longer.") as db:
            commands.withdraw_return(db, actor, mistaken.id, mistaken.version, reason)
