"""Replies and answers: what staff said of the draft, and what the reviewer answers."""

import streamlit as st

from reviews import frame
from reviews.findings.queries import findings_of
from reviews.permissions import Permission
from reviews.replies import commands, queries, widgets
from reviews.stages import APPROVED
from reviews.wording.widgets import below
from workbench.access import can
from workbench.db import reading, transaction
from workbench.ui.autosave import autosaving_text
from workbench.ui.forms import field_error, form_key, seen_version
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Replies and answers")

with reading() as db:
    replies = queries.replies_of(db, actor, case.id)
    staff = queries.staff_replying(db, actor, case.id)
    unsent = queries.unsent_texts(db, actor, case.id)
    findings = {finding.id: finding.label for finding in findings_of(db, actor, case.id)}

widgets.show_staff(staff)
frame.link("report", case.id, "The report as staff read it")
st.header("Replies")
widgets.show_replies(replies, findings)
if not can(actor, Permission.ANSWER_REPLY, case):
    st.stop()


def save(text: str) -> None:
    """Keep the answer as typed so far."""
    with transaction() as db:
        commands.keep_unsent(db, actor, case.id, reply.id, text, Permission.ANSWER_REPLY)


is_open = case.stage not in APPROVED
reply = widgets.ask_which([reply for reply in replies if is_open or reply.answer is None])
if reply is not None:
    form = f"{widgets.ANSWER}-{reply.id}"
    say_what_was_refused(form)
    key = form_key(form)
    kind = widgets.ask_answer(key, form, reply)
    seen = seen_version(form, reply.answer.version if reply.answer else 0)
    begun, under = widgets.begun(reply, unsent), below(f"{form}-text")
    text = autosaving_text(widgets.YOUR_ANSWER, key=f"{key}-text", value=begun, save=save, below=under)
    field_error(form, "text")
    if st.button("Save the answer", type="primary"):
        with saving(form, done="Answer saved") as db:
            commands.answer_reply(db, actor, case.id, reply.id, widgets.answer_of(kind, text), seen)

if is_open and any(not member.is_closed for member in staff):
    form = f"{widgets.ATTEMPTS}-{case.id}"
    if (typed := widgets.ask_attempts(form, staff)) is not None:
        with saving(form, done="Recorded what was tried") as db:
            commands.record_no_reply(db, actor, case.id, *typed)
