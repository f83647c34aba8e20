"""Disclosure to victims and families: prepared by one person, cleared and approved by another."""

import streamlit as st

from reports.disclosure import commands, queries
from reports.disclosure.rules import State
from reports.disclosure.ways import WAYS
from reports.disclosure.widgets import clearing, standing, text
from reviews import frame
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import forget_error
from workbench.ui.saving import asked, saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Disclosure to victims and families")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    refusal = queries.why_not(db, actor, case.id)
    editions = queries.disclosures_of(db, actor, case.id)
    draft = None if refusal else queries.draft_now(db, actor, case.id)
if draft is None:
    st.info(refusal, icon=":material/info:")
    frame.link("notification", case.id, "Record the outcome of the charge")
    st.stop()

latest = editions[0] if editions else None
standing.show_standing(latest, draft)
waits = latest is not None and latest.state is State.PREPARED and not latest.is_superseded
is_second = waits and can(actor, Permission.APPROVE_DISCLOSURE, case) and latest.prepared_by != actor.account_id
say_what_was_refused(form := f"disclosure-{case.id}")
if can(actor, Permission.PREPARE_DISCLOSURE, case) and not waits and standing.wants_to_prepare(latest):
    with saving(form, done="Edition prepared. A second person approves it") as db:
        commands.prepare(db, actor, case.id)
if is_second and st.button("Approve this edition", type="primary"):
    with saving(form, done="Edition approved") as db:
        commands.approve(db, actor, case.id, latest.id, latest.version)

view = standing.chosen_view(case.id, draft)
if view == "text":
    text.show_text(case.id, draft)
elif view == "log":
    standing.show_log(editions)
else:
    standing.say_who_clears(waits=waits, is_second=is_second, left=len(draft.left))
    for group in clearing.page_of(case.id, clearing.groups_of(draft)):
        clearing.show_group(group)
        if is_second and (said := asked(f"clear-{group.id}", "Save", clearing.ask_clearing, group)):
            forget_error(form)
            with saving(f"clear-{group.id}", done="Cleared") as db:
                commands.clear(db, actor, case.id, said)
    clearing.show_cleared(draft)

may_stop = latest is not None and latest.state in (State.PREPARED, State.APPROVED) and standing.may_stop(actor, case)
if may_stop and (reason := asked(f"withhold-{latest.id}", "Do not give it", standing.ask_reason)) is not None:
    with saving(f"withhold-{latest.id}", done="This edition is not given") as db:
        commands.withhold(db, actor, case.id, latest.id, reason)
