"""Notify a serious further offence: a notification becomes a review."""

import streamlit as st

from reviews import frame
from reviews.claims import reviews_anywhere
from reviews.intake import commands, widgets
from reviews.people.joining.queries import elsewhere
from workbench.db import reading
from workbench.ui.forms import form_key
from workbench.ui.saving import saving, say_below, say_what_was_refused

actor = frame.actor()
frame.plain("Notify a serious further offence")
st.markdown(
    "Use this form after the first court appearance. The person is *charged with* the offence until an outcome is "
    "recorded. You can leave what is not known empty and add it later."
)

if not reviews_anywhere(actor):
    st.info("Notifications are made by reviewers and countersigning managers.")
    st.stop()

offences = st.number_input("How many offences are charged?", 1, widgets.MOST_OFFENCES, 1, key="intake-offences")
say_what_was_refused(widgets.FORM)
key = form_key(widgets.FORM)
with st.form(key):
    typed = widgets.ask(key, int(offences))
    submitted = st.form_submit_button("Make the review", type="primary")

say_below(widgets.FORM)

if submitted:
    made = []

    def go_on() -> None:
        """To the review; or, when somebody else's may be of the same person, to look at both."""
        with reading() as db:
            other = elsewhere(db, actor, made[0].id)
        frame.go("same-person" if other.possible or other.is_elsewhere else "review", made[0].id)

    with saving(widgets.FORM, done="Review made", then=go_on) as db:
        made.append(commands.create_review(db, actor, typed.read()))
