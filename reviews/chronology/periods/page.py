"""On each day: who was responsible, at what level of risk, and where they lived."""

from reviews import frame
from reviews.chronology.entries.queries import entries_by_id
from reviews.chronology.periods import queries, widgets
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.db import reading

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("On each day")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    periods = queries.periods_of(db, actor, case.id)
    entries = entries_by_id(db, actor, case.id, widgets.named_ids(periods))

widgets.show(periods, entries)
