"""Offers and giving: who was told that there is something to read, what they want, and each time it was given."""

import streamlit as st

from reports.disclosure.queries import edition_to_give
from reports.disclosure.ways import WAYS
from reports.giving import commands, queries, widgets
from reviews import frame
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import seen_version
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Offers and giving")
frame.draw_ways(case.id, WAYS)

with reading() as db:
    edition = edition_to_give(db, actor, case.id)
    offers = queries.offers_of(db, actor, case.id)

if edition is None:
    st.info(widgets.NONE, icon=":material/info:")
for offer in offers:
    widgets.show_offer(offer)
if not offers:
    st.text("It has been offered to nobody yet.")
if edition is None or not can(actor, Permission.GIVE_DISCLOSURE, case):
    st.stop()

todo = widgets.chosen_task(case.id, offers)
form = f"{todo.name}-{todo.offer.id if todo.offer else case.id}"
if todo.name == "give" and (given := asked(form, "Record that it was given", widgets.ask_giving)):
    with saving(form, done="Giving recorded") as db:
        commands.give(db, actor, case.id, todo.offer.id, given.read())
if todo.name == "change" and (typed := asked(form, "Save what they want", widgets.ask_offer, todo.offer)):
    seen = seen_version(form, todo.offer.version)
    with saving(form, done="Their wish is recorded") as db:
        commands.change_offer(db, actor, case.id, todo.offer.id, typed.read(), seen_version=seen)
if todo.name == "offer" and (typed := asked(form, "Record the offer", widgets.ask_offer)):
    with saving(form, done="Offer recorded") as db:
        commands.offer(db, actor, case.id, typed.read())
