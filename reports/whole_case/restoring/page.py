"""Restore a review: brought back whole from its file, by an administrator, who is shown nothing of it."""

import streamlit as st

from reports.whole_case.queries import what_fits_here
from reports.whole_case.restoring import commands, told, widgets
from reviews import frame
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import transaction
from workbench.errors import Refused

actor = frame.actor()
frame.plain("Restore a review")

if not can(actor, Permission.RESTORE_CASE):
    st.info("An administrator restores reviews.", icon=":material/info:")
    st.stop()

st.markdown(
    "A review comes back from its file whole or not at all, into a database that does not hold it. Its digests show "
    "damage, and not who made it: restore only a file of which you know where it comes from."
)
try:
    opened = widgets.ask_file(what_fits_here())
    if opened is not None:
        widgets.show(opened)
    if opened is None or not st.button(f"Restore review {opened.manifest.reference}", type="primary"):
        st.stop()
    with transaction() as db:
        restored = commands.restore_case(db, actor, opened)
except Refused as refusal:
    st.error(refusal.sentence, icon=":material/error:")
    st.stop()
widgets.forget_file()
st.success("\n\n".join(told.told_of(restored)))
