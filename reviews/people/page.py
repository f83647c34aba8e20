"""People: the person on probation under every name, the victims, and the staff whose work is looked at."""

from reviews import frame
from reviews.people import commands, queries, widgets
from reviews.people.joining.queries import elsewhere
from reviews.people.joining.widgets import show_joined, show_notice
from reviews.people.ways import WAYS
from reviews.permissions import Permission
from workbench.access import Role, can
from workbench.accounts.directory import holding
from workbench.db import reading
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("People")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    people = queries.people_of(db, actor, case.id)
    accounts = holding(db, Role.PRACTITIONER, case.region)
    found = elsewhere(db, actor, case.id)

show_notice(case.id, found)
widgets.show(people)
show_joined(found.joined)

if can(actor, Permission.WRITE_PEOPLE, case):
    form = f"staff-{case.id}"
    if staff := asked(form, "Add member of staff", widgets.ask_staff, accounts):
        with saving(form, done="Member of staff added") as db:
            commands.add_staff(db, actor, case.id, staff)

if can(actor, Permission.WRITE_NOTIFICATION, case):
    form = f"victim-{case.id}"
    if victim := asked(form, "Add victim", widgets.ask_victim):
        with saving(form, done="Victim added") as db:
            commands.add_victim(db, actor, case.id, victim)
