"""What became of the improvements: the evidence offered, and whether somebody else accepted it."""

import streamlit as st

from reviews import frame
from reviews.evidence.queries import documents_of
from reviews.improvement.following import commands, widgets
from reviews.improvement.following.rules import LEADS_TO, Act
from reviews.improvement.following.standing import followed_in
from reviews.permissions import Permission
from reviews.stages import FOLLOWED
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import form_key, seen_version
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("What became of the improvements")
frame.link("improvements", case.id, "Improvements as the report says them")
frame.link("overdue", "", "Improvements of every review")

with reading() as db:
    followed = followed_in(db, actor, case.id)
    documents = documents_of(db, actor, case.id)

if case.stage not in FOLLOWED:
    st.info("Improvements are followed from quality assurance on. Until then they are written and changed.")
if not followed:
    st.caption("This review has no improvements.")
    st.stop()

widgets.show(followed)
one = widgets.choose(case.id, followed)
if one is None:
    st.stop()
widgets.show_one(one)

acts = [act for act in LEADS_TO[one.stands.state] if can(actor, commands.NEEDS[act], case)]
if one.offered_by_id == actor.account_id and Act.ACCEPT in acts:
    acts = [act for act in acts if act not in (Act.ACCEPT, Act.SEND_BACK)]
    st.info("You offered this evidence. Somebody else accepts it or sends it back.")
if not acts:
    st.stop()

form = f"following-{one.improvement.id}"
say_what_was_refused(form)
key, seen = form_key(form), seen_version(form, one.stands.steps)
act = widgets.ask_act(key, acts)
if typed := widgets.ask_step(form, key, act, documents):
    with saving(form, done=widgets.DONE[act]) as db:
        commands.follow_improvement(db, actor, case.id, one.improvement.id, typed.read(), seen)
