"""Who knew what, and when."""

from reviews import frame
from reviews.chronology import widgets
from reviews.chronology.entries import queries
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.db import reading

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Who knew what, and when")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    entries = queries.entries_of(db, actor, case.id)

widgets.show_who_knew(actor, case.id, entries)
