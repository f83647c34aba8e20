"""Several accounts of one thing: what may be so, side by side, and what a person decided."""

import streamlit as st

from reviews import frame
from reviews.chronology.accounts import commands, queries, widgets
from reviews.chronology.accounts.widgets import Part
from reviews.chronology.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import seen_version
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Several accounts of one thing")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    groups = queries.account_groups(db, actor, case.id)
    apart = queries.kept_apart(db, actor, case.id)
    decided = queries.decided_pairs(db, actor, case.id)

found = widgets.look(actor, case.id)
likely = widgets.undecided(found, decided, groups)
may_write = can(actor, Permission.WRITE_CHRONOLOGY, case)
part = widgets.choose_part(case.id, likely, groups, apart)

if part is Part.ASIDE:
    widgets.show_set_aside(groups)
elif part is Part.APART:
    view = widgets.choose_apart(case.id, apart)
    if view and may_write and st.button("Show these two together again"):
        with saving(f"apart-{view.id}", done="These two are to be looked at again") as db:
            commands.take_back_apart(db, actor, case.id, view.id)
elif part is Part.TOGETHER and (group := widgets.choose_group(case.id, groups)):
    widgets.show(actor, case.id, [account.entry for account in group.accounts])
    if may_write:
        form = f"group-{group.id}"
        seen = seen_version(form, group.version)
        if draft := asked(form, "Save changes", widgets.ask_group, group):
            with saving(form, done="What is said of these accounts is changed") as db:
                commands.change_group(db, actor, case.id, group.id, draft, seen)
        if what := widgets.ask_to_take_back(group):
            with saving(form, done="Taken back") as db:
                if what == widgets.WHOLE:
                    commands.take_back(db, actor, case.id, group.id)
                else:
                    commands.take_out(db, actor, case.id, what)
elif part in (Part.FOUND, Part.BY_HAND):
    is_found = part is Part.FOUND
    pair = widgets.choose_pair(actor, case.id, likely, found) if is_found else widgets.find_two(actor, case.id)
    if pair:
        widgets.show(actor, case.id, pair)
    if pair and may_write:
        form = f"accounts-{pair[0].id}-{pair[1].id}"
        if typed := asked(form, "Save the decision", widgets.ask, pair, queries.heading_of(groups, pair)):
            with saving(form, done="Decision saved. It can be taken back on this page") as db:
                commands.decide(db, actor, case.id, pair[0].id, pair[1].id, typed.read())
