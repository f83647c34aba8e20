"""Reasonable steps: the one question, answered yes or no, with its reasons and what they rely on."""

import streamlit as st

from reviews import frame
from reviews.chronology.hindsight.queries import line_of
from reviews.chronology.seeking.queries import offered_entries
from reviews.chronology.seeking.widgets import sought
from reviews.findings.queries import findings_of
from reviews.judgement import commands, queries, widgets
from reviews.judgement.rules import JudgementDraft
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading, transaction
from workbench.ui.autosave import version_after
from workbench.ui.forms import form_key, seen_version
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Reasonable steps")

form, box = f"{widgets.FORM}-{case.id}", f"{widgets.FORM}-reasons-{case.id}"
key = form_key(form)
with reading() as db:
    judgement = queries.judgement_of(db, actor, case.id)
    offered = offered_entries(db, actor, case.id, sought(key), widgets.chosen(key, judgement))
    findings = findings_of(db, actor, case.id)
    line = line_of(db, actor, case.id)
    then = queries.known_then(db, actor, case.id, line.on)
    missing = queries.gaps(db, case.id)

answering, known = st.columns(2, gap="large")
with known:
    widgets.show_known(then, line.on, line)

if not can(actor, Permission.WRITE_JUDGEMENT, case):
    with answering:
        widgets.show(judgement, line)
    st.stop()


def save(text: str, version: int) -> int:
    with transaction() as db:
        return commands.save_reasons(db, actor, case.id, text, version)


seen = seen_version(form, judgement.version if judgement else 0)
with answering:
    say_what_was_refused(form)
    answer = widgets.ask_answer(key, form, judgement)
    reasons = widgets.ask_reasons(box, judgement, save)
    entry_ids, finding_ids = widgets.ask_grounds(key, form, judgement, offered, findings, line)
    widgets.show_missing(missing)
    submitted = st.button("Save the answer", type="primary")

if submitted:
    with saving(form, done="Answer saved") as db:
        draft = JudgementDraft(answer, reasons, entry_ids, finding_ids)
        commands.write_judgement(db, actor, case.id, draft, version_after(box, seen))
