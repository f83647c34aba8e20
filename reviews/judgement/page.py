"""Reasonable steps: the question area by area and on the whole, each answer with its reasons and what it relies on."""

import streamlit as st

from reviews import frame
from reviews.chronology.hindsight.queries import line_of
from reviews.judgement import commands, queries
from reviews.judgement.citable import citable_of
from reviews.judgement.contradictions.commands import resolve_contradiction
from reviews.judgement.contradictions.queries import contradictions_of
from reviews.judgement.known import known_then
from reviews.judgement.widgets import answering, fitting, known, parts
from reviews.judgement.widgets import reading as shown
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading, transaction
from workbench.ui.autosave import version_after
from workbench.ui.saving import saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Reasonable steps")

with reading() as db:
    areas, said = queries.areas_of(db, actor, case.id), queries.judgements_of(db, actor, case.id)
    puts, line = contradictions_of(db, actor, case.id), line_of(db, actor, case.id)
if not can(actor, Permission.WRITE_JUDGEMENT, case):
    shown.show(areas, said, puts, line)
    st.stop()

area = parts.choose(case.id, areas, said, puts)
if area is None:
    if resolved := fitting.ask(case.id, puts):
        with saving(resolved.form, done="Kept", then=parts.go_on(case.id)) as db:
            resolve_contradiction(db, actor, case.id, resolved.key, resolved.words, resolved.seen)
    st.stop()

form, saved = answering.form_of(case.id, area), next((one for one in said if one.area == area.id), None)
seen = answering.seen(form, saved)
with reading() as db:
    citable = citable_of(db, actor, case.id, *answering.looked_for(form, saved))
    then = known_then(db, actor, case.id, line)


def save(text, version):
    with transaction() as db:
        return commands.save_reasons(db, actor, case.id, text, version, area.id)


writing, beside = st.columns([3, 2], gap="large")
with beside:
    known.show(case.id, then, line)
with writing:
    draft = answering.ask(form, area, areas.note, saved, citable, save)
    parts.show_missing(saved)
    submitted = st.button("Save and go on", type="primary")

if submitted:
    with saving(form, done=f"Saved: {area.name}", then=parts.go_on(case.id)) as db:
        commands.write_judgement(db, actor, case.id, draft, version_after(f"{form}-reasons", seen))
