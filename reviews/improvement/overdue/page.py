"""Improvements followed: what is overdue, due soon, waiting to be accepted, and done, in every review one may read."""

import streamlit as st

from reviews import frame
from reviews.improvement.overdue import commands, widgets
from reviews.improvement.overdue.listing import following_of
from reviews.improvement.overdue.rules import chosen
from reviews.permissions import Permission
from workbench import clock
from workbench.access import can
from workbench.db import reading
from workbench.ui.files import file_button

actor = frame.actor()
frame.plain("Improvements followed")

if not can(actor, Permission.READ_FOLLOWING):
    st.stop()

with reading() as db:
    every = following_of(db, actor)

if not every:
    st.info("No review that you may read has improvements to follow yet. They are followed from quality assurance on.")
    st.stop()

choice = widgets.ask_choice(every)
listed = chosen(every, choice)
widgets.show(listed, clock.today())
if listed:
    widgets.show_counts(listed)
    file_button("Take this list as a file (CSV)", commands.FILE_KIND, choice.as_text, "overdue-file")
