"""Improvements: what will change, whose job it is, by when, and how anyone will know."""

import streamlit as st

from reviews import frame
from reviews.findings.queries import findings_of
from reviews.improvement import commands, queries, widgets
from reviews.improvement.reference import kinds_on
from reviews.improvement.rules import ImprovementDraft
from reviews.improvement.similar import widgets as earlier
from reviews.improvement.similar.queries import similar_to
from reviews.permissions import Permission
from reviews.stages import FOLLOWED
from workbench import clock
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import form_key, seen_version
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Improvements")
if case.stage in FOLLOWED:
    frame.link("following", case.id, "What became of the improvements")

with reading() as db:
    improvements = queries.improvements_of(db, actor, case.id)
    findings = findings_of(db, actor, case.id)
    missing = queries.gaps(db, case.id)

widgets.show(improvements)
for gap in missing:
    st.caption(gap.reason)
if not can(actor, Permission.WRITE_IMPROVEMENTS, case):
    st.stop()
if not findings:
    frame.link("findings", case.id, "Write the findings first: an improvement follows from a finding")
    st.stop()

before = widgets.chosen(improvements)
form = f"{widgets.FORM}-{before.id if before else case.id}"
say_what_was_refused(form)
key = form_key(form)
answered = widgets.ask_for(key, form, findings, before)
what, kinds = widgets.ask_what(key, form, kinds_on(clock.today()), before)
with reading() as db:
    found = similar_to(db, actor, case.id, what, answered.factor_ids)
earlier.show(found, what)
how_known = widgets.ask_how_known(form, before)
begun = ImprovementDraft(answered.finding_id, what, "", None, how_known, factors=answered.codes, kinds=kinds)
if typed := widgets.ask_rest(key, form, before, begun):
    with saving(form, done="Improvement changed" if before else "Improvement added") as db:
        if before:
            commands.change_improvement(db, actor, case.id, before.id, typed.read(), seen_version(form, before.version))
        else:
            commands.add_improvement(db, actor, case.id, typed.read())

if before and st.button("Remove this improvement", key=f"{form}-remove"):
    with saving(form, done="Improvement removed") as db:
        commands.remove_improvement(db, actor, case.id, before.id)
