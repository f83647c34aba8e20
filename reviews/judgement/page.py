"""Reasonable steps: the question area by area and on the whole, each answer with its reasons and what it relies on."""

import streamlit as st

from reviews import frame
from reviews.judgement import commands
from reviews.judgement.citable import citable_of
from reviews.judgement.contradictions.commands import resolve_contradiction
from reviews.judgement.dissent import widgets as different
from reviews.judgement.known import known_then
from reviews.judgement.standing import standing_of
from reviews.judgement.widgets import answering, fitting, known, parts, showing
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading, transaction
from workbench.ui.autosave import version_after
from workbench.ui.saving import saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Reasonable steps")

with reading() as db:
    standing = standing_of(db, actor, case.id)
if not can(actor, Permission.WRITE_JUDGEMENT, case):
    showing.show(standing)
    frame.link("different-view", case.id, "A different view", icon=":material/arrow_forward:")
    st.stop()

area = parts.choose(case.id, standing)
if area is None:
    if resolved := fitting.ask(case.id, standing.puts):
        with saving(resolved.form, done="Kept", then=parts.go_on(case.id)) as db:
            resolve_contradiction(db, actor, case.id, resolved.key, resolved.words, resolved.seen)
    st.stop()

form, saved = answering.form_of(case.id, area), standing.by_area.get(area.id)
seen = answering.seen(form, saved)
with reading() as db:
    citable = citable_of(db, actor, case.id, *answering.looked_for(form, saved))
    then = known_then(db, actor, case.id, standing.line)


def save(text, version):
    with transaction() as db:
        return commands.save_reasons(db, actor, case.id, text, version, area.id)


writing, beside = st.columns([3, 2], gap="large")
with beside:
    known.show(case.id, then, standing.line)
with writing:
    different.beside(case.id, standing.dissents, standing.areas, area.id)
    draft = answering.ask(form, area, standing.areas.note, saved, citable, save)
    parts.show_missing(form, draft, citable.later)
    submitted = st.button("Save and go on", type="primary")

if submitted:
    with saving(form, done=parts.saved(area, draft, citable.later), then=parts.go_on(case.id)) as db:
        commands.write_judgement(db, actor, case.id, draft, version_after(f"{form}-reasons", seen))
