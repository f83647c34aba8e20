"""Who knew what, and when: each agency against each entry on a day, and what nobody had joined up."""

import streamlit as st

from reviews import frame
from reviews.chronology.entries.counting import agencies_of
from reviews.chronology.entries.paging import entries_page, page_count
from reviews.chronology.hindsight.queries import line_of
from reviews.chronology.knowledge import commands, counting
from reviews.chronology.knowledge.widgets import several
from reviews.chronology.matrix import widgets as matrix
from reviews.chronology.matrix.queries import unjoined_on
from reviews.chronology.matrix.rules import Knower
from reviews.chronology.ways import WAYS
from reviews.people.queries import staff_of
from reviews.permissions import Permission
from workbench.access import can
from workbench.clock import today
from workbench.db import reading
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Who knew what, and when")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    line = line_of(db, actor, case.id)
    staff = staff_of(db, actor, case.id)
    agencies = agencies_of(db, actor, case.id)
    knowers = [Knower(*one) for one in counting.knowers_of(db, actor, case.id)]
shown = matrix.ask(case.id, line.on, tuple(agencies), knowers)
with reading() as db:
    picture = counting.picture_on(db, actor, case.id, shown.on, shown.choice)
    unjoined = unjoined_on(db, actor, case.id, shown.on, shown.wanted)

matrix.show_picture(picture, unjoined, shown)
page = matrix.choose_page(case.id, shown, page_count(picture.entries, matrix.ON_A_PAGE))
with reading() as db:
    entries = entries_page(
        db, actor, case.id, shown.choice, page, size=matrix.ON_A_PAGE, number=picture.entries
    ).entries
matrix.show_matrix(entries, shown, line)
matrix.show_unjoined(unjoined, shown.on)

if not can(actor, Permission.WRITE_CHRONOLOGY, case) or not entries:
    st.stop()

form, named = f"knowledge-{case.id}", {*agencies, *(knower.agency for knower in knowers)}
st.header("Say who knew")
if typed := asked(form, "Save who knew", several.ask_for_many, entries, sorted(named), staff):
    with saving(form, done="Who knew is recorded") as db:
        drafts = typed.known.read(today())
        commands.say_who_knew_of(db, actor, case.id, typed.entry_ids, drafts, from_recorded=typed.from_recorded)
