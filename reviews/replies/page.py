"""Read the report, and reply to it: the page of the staff whose work it looks at."""

import streamlit as st

from reviews import frame
from reviews.permissions import Permission
from reviews.replies import commands, queries, widgets
from reviews.replies.rules import findings_in
from reviews.stages import Stage
from workbench.access import can
from workbench.db import reading, transaction
from workbench.ui.autosave import autosaving_text
from workbench.ui.forms import field_error, form_key
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_REPORT)
frame.title("Report")

with reading() as db:
    report = queries.report_of(db, actor, case.id)

if report.edition is None:
    st.info("There is no report to read yet. It opens when the reviewer sends the draft to staff.")
    st.stop()

is_staff = actor.account_id in case.staff_ids
if is_staff:
    widgets.explain(case, report.has_finished)
widgets.show_report(case, report.edition)

findings = findings_in(report.edition.paragraphs)
st.header("Your replies" if is_staff else "Replies", anchor="replies")
widgets.show_replies(report.replies, findings, mine=is_staff)
if not can(actor, Permission.REPLY, case):
    st.stop()


def save(text: str) -> None:
    with transaction() as db:
        commands.keep_unsent(db, actor, case.id, about, text, Permission.REPLY)


form, finish = f"{widgets.REPLY}-{case.id}", f"{widgets.FINISH}-{case.id}"
say_what_was_refused(form)
key = form_key(form)
about, kind = widgets.ask_reply(key, form, findings)
text = autosaving_text("Your reply", key=f"{key}-{about}", value=report.unsent.get(about, ""), save=save)
field_error(form, "text")
if st.button("Send this reply", type="primary"):
    with saving(form, done="Reply sent. You will see the answer here.") as db:
        commands.add_reply(db, actor, case.id, widgets.reply_of(kind, text, about))

if case.stage is Stage.REPLYING and not report.has_finished:
    say_what_was_refused(finish)
    if st.button("I have said what I wanted to say"):
        with saving(finish, done="Thank you. The reviewer knows that you have finished.") as db:
            commands.finish_replying(db, actor, case.id)
