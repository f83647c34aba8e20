"""Tags on words: choose words of an entry, a finding or an interview note, and put a factor on them."""

import streamlit as st

from reviews import frame
from reviews.coding.marking import commands, queries, widgets
from reviews.coding.marking.comparing import widgets as side_by_side
from reviews.coding.marking.taking_in import widgets as files
from reviews.coding.marking.taking_in.commands import take_in
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_of
from workbench.access import can
from workbench.db import reading
from workbench.ui.saving import saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Tags on words")

with reading() as db:
    marks, factors = queries.marks_of(db, actor, case.id), factors_of(db)

may_tag = can(actor, Permission.MARK_WORDS, case)
text = widgets.choose_text(actor, case.id, marks)
here = [mark for mark in marks if text and mark.key == text.key]

if text is not None and may_tag:
    form = f"mark-{text.part.name}-{text.about_id}"
    typed = widgets.ask(form, text, here, factors)
    if typed is not None:
        with saving(form, done="Tagged") as db:
            commands.add_mark(db, actor, case.id, typed.read())
elif text is not None:
    widgets.show_text(actor, text, here)
    st.info(widgets.READS)

if text is not None:
    widgets.list_marks(here)
    side_by_side.show(actor, text, here)
if here and text is not None and can(actor, Permission.WRITE_FINDINGS, case):
    widgets.offer_to_findings(actor, case.id, text, here)
widgets.list_lost(marks)

if not may_tag:
    st.stop()

form = f"unmark-{case.id}"
if mark_id := widgets.ask_remove(form, actor, here, marks):
    with saving(form, done="Tag removed") as db:
        commands.remove_mark(db, actor, case.id, mark_id)

form = f"tags-from-file-{case.id}"
given = files.ask(form, actor, case.id)
if given is not None:
    with saving(form, done="Tags taken in") as db:
        take_in(db, actor, case.id, given.said, given.sha256)
