"""What is taken out of what is disclosed: the people on record, and what somebody added."""

from reports.disclosure import commands, queries
from reports.disclosure.ways import WAYS
from reports.disclosure.widgets import listing, standing
from reviews import frame
from reviews.permissions import Permission
from workbench.db import reading
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("What is taken out")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    listed = queries.listed_in(db, actor, case.id)
    forms = queries.forms_of(db, actor, case.id)

may_change = standing.may_stop(actor, case)
listing.show_listed(listed, len(forms))
gone = listing.show_forms(forms, may_change=may_change)
form = f"listed-{case.id}"
if gone is not None:
    with saving(form, done="Taken off the list") as db:
        commands.unlist_form(db, actor, case.id, gone.id)
if may_change and (typed := asked(form, "Add to the list", listing.ask_form)):
    with saving(form, done="Added to the list") as db:
        commands.list_form(db, actor, case.id, typed)
