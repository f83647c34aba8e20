"""The whole review as a file: for a move to another database, for safe keeping, before an outage."""

import streamlit as st

from reports.whole_case import commands, queries, widgets
from reports.whole_case.packing import make_case_file
from reports.whole_case.rules import MAKING, NOT_IN_IT, SHOW_NAMES, WHAT_IT_IS, WHO_CAN, check_leaving
from reviews import frame
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import transaction
from workbench.errors import Refused
from workbench.ui.forms import forget_error, keep_error
from workbench.ui.progress import working
from workbench.ui.saving import asked

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("The whole review as a file")
st.markdown(WHAT_IT_IS)
st.caption(NOT_IN_IT)
frame.link("paper", case.id, "The whole case on paper")

if not can(actor, Permission.EXPORT_CASE, case):
    st.info(WHO_CAN if not actor.only_reads else SHOW_NAMES, icon=":material/info:")
    st.stop()

form = f"whole-case-{case.id}"
draft = asked(form, "Make the file", widgets.ask_leaving)
if draft is not None:
    try:
        check_leaving(draft)
        with transaction() as db:
            gathered = queries.whole_case(db, actor, case.id)
        made = working(make_case_file, gathered, limits=MAKING)
        with transaction() as db:
            copy_id = commands.keep_case_file(db, actor, case.id, made, draft)
    except Refused as refusal:
        keep_error(form, refusal)
        st.rerun()
    forget_error(form)
    st.session_state[f"{form}-ready"] = widgets.Ready.of(copy_id, made)
    st.rerun()  # what was refused before is gone from above the form

ready = st.session_state.pop(f"{form}-ready", None)
if ready is not None:
    widgets.show(ready)
