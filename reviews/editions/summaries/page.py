"""Summaries: the plain summary and the learning briefing, drafted from the record and put in the reviewer's words."""

import streamlit as st

from reviews import frame
from reviews.editions.summaries import commands, queries, widgets
from reviews.editions.widgets import show_paragraphs
from reviews.permissions import Permission
from reviews.wording.widgets import below
from workbench.access import can
from workbench.db import reading
from workbench.ui.prose import prose
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Plain summary and briefing")
st.markdown("Each is drafted from the record, and frozen with the final report. Every sentence comes from the record.")

kind = widgets.ask_kind(case.id)
with reading() as db:
    summary = queries.summary_of(db, actor, case.id, kind)

may_write = can(actor, Permission.WRITE_SUMMARIES, case)
reading_it, wording = st.columns([3, 2], gap="large") if may_write else (st.container(), None)
with reading_it:
    widgets.show_notes(summary)
    show_paragraphs(summary.paragraphs)

if wording is None:
    st.stop()

with wording:
    st.subheader("Put a paragraph in your own words")
    slot = widgets.ask_slot(summary, case.id)
    if slot is None:
        st.stop()
    form = f"summary-{kind}-{case.id}-{slot.key}"
    say_what_was_refused(form)
    text = prose(
        form,
        "text",
        "Your words",
        value=slot.text,
        help="Empty leaves the paragraph out.",
        height=220,
        below=below(form),
    )
    widgets.show_slot(slot)
    saved = st.button("Save this paragraph", type="primary")
    taken_back = slot.is_worded and st.button("Take the record’s words again")

if saved:
    with saving(form, done="Paragraph saved") as db:
        commands.word_paragraph(db, actor, case.id, kind, slot.key, text, slot.version or None)
if taken_back:
    with saving(form, done="The record’s words stand again") as db:
        commands.take_back_wording(db, actor, case.id, kind, slot.key)
