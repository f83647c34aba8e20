"""Check and submit: what is done, what is missing, and the one next step."""

import streamlit as st

from reviews import frame
from reviews.permissions import Permission
from reviews.quality.queries import quality_of
from reviews.replies.queries import replies_of
from reviews.stages import IN_WORDS
from reviews.wording.widgets import show_standing
from reviews.workflow import commands, queries, widgets
from reviews.workflow.written import written_in
from workbench.access import can
from workbench.db import reading
from workbench.ui.saving import saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Check and submit")

with reading() as db:
    standing = queries.standing_of(db, actor, case.id)
    readings = quality_of(db, actor, case.id)
    replies = replies_of(db, actor, case.id)
    written = written_in(db, actor, case.id)

goal, forms = standing.goal, widgets.forms_of(case.id)
widgets.show_return(case, standing.moves)

if can(actor, Permission.COUNTERSIGN, case):
    signed = widgets.ask_signature(forms.sign, standing, replies)
    if signed is not None:
        with saving(forms.sign, done="Countersigned. The review is now in quality assurance.") as db:
            commands.countersign(db, actor, case.id, signed.statement, signed.seen_digest)
    reason = widgets.ask_reason(forms.send_back, "What must change before you can sign", "Send back to the reviewer")
    if reason is not None:
        with saving(forms.send_back, done="Sent back to the reviewer") as db:
            commands.send_back(db, actor, case.id, reason)
elif can(actor, Permission.RATE_QUALITY, case):
    frame.link("quality", case.id, "Read, rate and decide", icon=":material/arrow_forward:")
elif goal and can(actor, Permission.ADVANCE, case):
    widgets.show_gates(forms.submit, case, goal, standing.closed, standing.later)
    show_standing(case.id, written)
    if widgets.press(goal, form=forms.submit):
        with saving(forms.submit, done=f"The review is now at “{IN_WORDS[goal]}”.") as db:
            commands.advance(db, actor, case.id, goal)
    if other := widgets.press_other(case.stage):
        with saving(forms.submit, done=other.done) as db:
            commands.advance(db, actor, case.id, other.to)
else:
    widgets.show_whose_turn(case)

widgets.show_history(standing, readings)

if can(actor, Permission.WITHDRAW, case):
    with st.expander("Withdraw this review"):
        reason = widgets.ask_reason(forms.withdraw, "Why it is not to be finished", "Withdraw the review")
    if reason is not None:
        with saving(forms.withdraw, done="The review is withdrawn") as db:
            commands.withdraw(db, actor, case.id, reason)
