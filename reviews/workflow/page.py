"""Check and submit: what is done, what is missing, and the one next step."""

import streamlit as st

from reviews import frame
from reviews.editions.queries import draft_paragraphs
from reviews.editions.rules import EditionKind
from reviews.permissions import Permission
from reviews.quality.queries import quality_of
from reviews.quality.widgets import show_readings
from reviews.replies.queries import replies_of
from reviews.stages import IN_WORDS, Stage
from reviews.workflow import commands, queries, widgets
from reviews.workflow.gates import closed_gates, live_digest
from workbench import clock
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import form_key
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Check and submit")

with reading() as db:
    goal = queries.next_step_of(db, actor, case.id)
    closed = closed_gates(db, actor, case, goal) if goal else ()
    moves = queries.moves_of(db, actor, case.id)
    signature = queries.signature_of(db, actor, case.id)
    readings = quality_of(db, actor, case.id)
    draft = draft_paragraphs(db, actor, case.id, EditionKind.FULL) if can(actor, Permission.COUNTERSIGN, case) else ()
    digest = live_digest(db, actor, case.id)
    replies = replies_of(db, actor, case.id)

if case.stage is Stage.RETURNED and moves:
    st.warning(f"Returned by {moves[-1].who}: {moves[-1].reason}")

forms = widgets.forms_of(case.id)
if can(actor, Permission.COUNTERSIGN, case):
    st.header("Read the text with its replies and answers, then sign or send back")
    say_what_was_refused(forms.sign)
    widgets.show_text_with_answers("As you would sign it", draft, replies, clock.today())
    key = form_key(forms.sign)
    seen = st.session_state.get(f"{key}-digest", digest)  # of the text that stood here when the button was pressed
    st.session_state[f"{key}-digest"] = digest
    with st.form(key):
        statement = st.text_area("A statement to go with your signature (if you wish)", key=f"{key}-statement")
        signed = st.form_submit_button("Countersign and send to quality assurance", type="primary")
    if signed:
        with saving(forms.sign, done="Countersigned. The review is now in quality assurance.") as db:
            commands.countersign(db, actor, case.id, statement or "", seen)
    say_what_was_refused(forms.send_back)
    key = form_key(forms.send_back)
    with st.form(key):
        reason = widgets.ask_reason(forms.send_back, key, "What must change before you can sign")
        returned = st.form_submit_button("Send back to the reviewer")
    if returned:
        with saving(forms.send_back, done="Sent back to the reviewer") as db:
            commands.send_back(db, actor, case.id, reason)
elif can(actor, Permission.RATE_QUALITY, case):
    frame.link("quality", case.id, "Read, rate and decide", icon=":material/arrow_forward:")
elif goal and can(actor, Permission.ADVANCE, case):
    widgets.show_gates(forms.submit, case, goal, closed)
    if widgets.press(goal):
        with saving(forms.submit, done=f"The review is now at “{IN_WORDS[goal]}”.") as db:
            commands.advance(db, actor, case.id, goal)
    if case.stage is Stage.REPLYING and st.button("Take the draft back from staff"):
        with saving(forms.submit, done="The draft is yours alone again. Staff cannot read it meanwhile.") as db:
            commands.advance(db, actor, case.id, Stage.DRAFTING)
else:
    widgets.show_whose_turn(case)

widgets.show_signature(signature)
if readings:
    st.header("Quality assurance")
    show_readings(readings)
st.header("History")
widgets.show_moves(moves)

if can(actor, Permission.WITHDRAW, case):
    with st.expander("Withdraw this review"):
        say_what_was_refused(forms.withdraw)
        key = form_key(forms.withdraw)
        with st.form(key):
            st.markdown("Withdraw a review that is not to be finished, such as when the charges are dropped.")
            reason = widgets.ask_reason(forms.withdraw, key, "Why it is withdrawn")
            withdrawn = st.form_submit_button("Withdraw the review")
        if withdrawn:
            with saving(forms.withdraw, done="The review is withdrawn") as db:
                commands.withdraw(db, actor, case.id, reason)
