"""A different view: what the countersigning manager or a second reviewer would answer, kept beside the judgement."""

import streamlit as st

from reviews import frame
from reviews.judgement import queries
from reviews.judgement.dissent import commands, widgets
from reviews.judgement.dissent.queries import dissents_of
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.saving import saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("A different view")
frame.link("judgement", case.id, "Reasonable steps", icon=":material/arrow_back:")
st.markdown(
    "Somebody who read the same record may answer otherwise. Their view stands beside the reviewer’s answer, in the "
    "report as well, and changes nothing in it."
)

with reading() as db:
    areas, said = queries.areas_of(db, actor, case.id), queries.judgements_of(db, actor, case.id)
    dissents = dissents_of(db, actor, case.id)

if not dissents:
    st.info("No different view is recorded.")
widgets.show(dissents, areas)

if not can(actor, Permission.RECORD_DISSENT, case):
    st.stop()

st.header("Record a different view")
form = f"dissent-{case.id}"
draft = widgets.ask(form, areas, said, is_countersigner=can(actor, Permission.COUNTERSIGN, case))
if draft is not None:
    with saving(form, done="The view is recorded beside the answer") as db:
        commands.record_dissent(db, actor, case.id, draft)
if given_up := widgets.ask_given_up(case.id, dissents, actor.account_id):
    with saving(given_up.form, done="Recorded that it is no longer held") as db:
        commands.give_up_dissent(db, actor, case.id, given_up.dissent_id, given_up.because)
