"""Tags on words: choose words of an entry, a finding or an interview note, and put a factor on them."""

import streamlit as st

from reviews import frame
from reviews.coding.marking import commands, queries, widgets
from reviews.coding.marking.comparing import widgets as side_by_side
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_of
from workbench.access import can
from workbench.db import reading
from workbench.ui.saving import saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Tags on words")

with reading() as db:
    marks, factors = queries.marks_of(db, actor, case.id), factors_of(db)

text = widgets.choose_text(actor, case.id, marks)
if text is None:
    st.stop()
here = [mark for mark in marks if mark.key == text.key]

if not can(actor, Permission.MARK_WORDS, case):
    widgets.show_text(actor, text, here)
    widgets.list_marks(here)
    side_by_side.show(text, here)
    st.info(
        "You can read these tags. Words are tagged by the reviewer while the text is open, and by quality assurance."
    )
    st.stop()

form = f"mark-{text.part.name}-{text.about_id}"
typed = widgets.ask(form, text, here, factors)
if typed is not None:
    with saving(form, done="Tagged") as db:
        commands.add_mark(db, actor, case.id, typed.read())

widgets.list_marks(here)
form = f"unmark-{text.part.name}-{text.about_id}"
if mark_id := widgets.ask_remove(form, actor, here):
    with saving(form, done="Tag removed") as db:
        commands.remove_mark(db, actor, case.id, mark_id)
side_by_side.show(text, here)
