"""Gaps and warnings: what the record itself asks about, and how each was answered."""

import streamlit as st

from reviews import frame
from reviews.chronology.entries.queries import entries_by_id
from reviews.chronology.gaps import widgets as gap_figures
from reviews.chronology.warnings import commands, queries, widgets
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Gaps and warnings")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    warnings = queries.warnings_of(db, actor, case.id)
    unsettled = queries.unsettled(db, actor, case.id)
    rules = queries.rules_of(db, actor, case.id)
    reckoned = queries.gaps_beside(db, actor, case.id)

widgets.introduce(rules, warnings)
listed = widgets.ask_which(case.id, warnings)
with reading() as db:
    ids = {entry_id for one in listed for entry_id in one.entry_ids} | gap_figures.named_ids(reckoned)
    entries = entries_by_id(db, actor, case.id, ids)
widgets.show(listed, entries)
one = widgets.choose(case.id, listed, entries)
may_write = can(actor, Permission.WRITE_CHRONOLOGY, case)
form = f"warning-{case.id}-{one.id if one else ''}"
if one:
    widgets.show_one(one, entries)
if one and one.waits and may_write:
    seen = widgets.seen_digest(form, one)
    words = asked(form, "Answer in words", widgets.ask_words, one)
    if words is not None:
        with saving(form, done="Answered") as db:
            commands.answer_warning(db, actor, case.id, one.id, words, seen)
    if st.button("Turn into a finding", key=f"{form}-finding"):
        with saving(form, done="Now write the finding", then=lambda: frame.go("findings", case.id)) as db:
            commands.turn_into_finding(db, actor, case.id, one.id, seen)
elif one and one.answer and may_write:
    why = asked(form, "Take the answer back", widgets.ask_why)
    if why is not None:
        with saving(form, done="The warning is open again") as db:
            commands.reopen_warning(db, actor, case.id, one.id, why)

widgets.show_unsettled(unsettled)
st.header("Gaps")
gap_figures.show(reckoned, entries)
