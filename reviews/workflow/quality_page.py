"""Quality assurance: what waits, and one review to be read, rated, and passed or returned."""

import streamlit as st

from reviews import frame
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import latest_edition
from reviews.permissions import Permission
from reviews.quality.queries import qa_queue, quality_of
from reviews.quality.reference import standards_on
from reviews.quality.widgets import FORM, ask, show_readings
from reviews.replies.queries import replies_of
from reviews.workflow import commands, widgets
from reviews.workflow.queries import signature_of
from workbench import clock
from workbench.access import can
from workbench.db import reading
from workbench.ui.saving import saving
from workbench.ui.words import moment

if not st.query_params.get("case"):
    actor = frame.actor()
    frame.plain("Quality assurance")
    with reading() as db:
        queue = qa_queue(db, actor)
    widgets.show_queue(queue)
    st.stop()

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Quality assurance")
frame.link("quality", "", "Back to the queue", icon=":material/arrow_back:")

with reading() as db:
    edition = latest_edition(db, actor, case.id, EditionKind.FULL)
    replies = replies_of(db, actor, case.id)
    signature = signature_of(db, actor, case.id)
    readings = quality_of(db, actor, case.id)

widgets.show_signature(signature)
if edition is not None:
    label = f"{edition.label}, frozen {moment(edition.frozen_at)}"
    widgets.show_text_with_answers(label, edition.paragraphs, replies, edition.frozen_on)
show_readings(readings)

if can(actor, Permission.TAKE_FOR_QUALITY, case) and widgets.press_take(take := f"take-{case.id}", actor, case):
    with saving(take, done="This review is yours to rate") as db:
        commands.take_for_quality(db, actor, case.id)

if not can(actor, Permission.RATE_QUALITY, case):
    widgets.show_whose_turn(case)
    st.stop()

form = f"{FORM}-{case.id}"
typed = ask(form, standards_on(clock.today()))
if typed is not None:
    with saving(form, done="Decision recorded") as db:
        commands.decide_quality(db, actor, case.id, typed.read())
