"""Chronology: what happened, by agency and source."""

import streamlit as st

from reviews import frame
from reviews.chronology import widgets
from reviews.chronology.shown import what_is_shown
from reviews.chronology.views import commands
from reviews.chronology.views.widgets import form, kept, showing
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.db import reading
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Chronology")
frame.draw_ways(case.id, WAYS)

choice, number, opens = showing.chosen(case.id), widgets.page_number(case.id), widgets.opens_groups(case.id)
with reading() as db:
    shown = what_is_shown(db, actor, case.id, choice, number, opens_groups=opens)

if shown.in_all:
    form.ask(case.id, choice, shown.agencies, shown.kinds, shown.knowing)
    with st.expander("Saved views"):
        unwanted = kept.choose_view(case.id, shown.views)
        view = f"view-{case.id}"
        draft = None if choice.is_empty else asked(view, "Keep this view", kept.ask_view, choice)
    if unwanted:
        with saving(view, done="View removed") as db:
            commands.remove_view(db, actor, case.id, unwanted.id)
    if draft:
        with saving(view, done="View kept") as db:
            commands.save_view(db, actor, case.id, draft)

group = shown.grouped_under.label if shown.grouped_under else ""
showing.say(case.id, choice, shown.facts.entries, shown.in_all, group)
widgets.draw(case.id, shown)
widgets.show_entries(case.id, shown)
