"""Draw findings: which are coded a second time, by lot in a region or by hand."""

import streamlit as st

from reviews import frame
from reviews.cases.queries import case_by_reference
from reviews.cases.rules import REGIONS
from reviews.coding.drawing import commands, queries, widgets
from reviews.coding.ways import WAYS
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.saving import asked, saving

actor = frame.actor()
frame.plain("Draw findings")
frame.draw_ways("", WAYS)
regions = [region for region in REGIONS if can(actor, Permission.DRAW_FINDINGS, region)]
if not regions:
    st.error("Findings are drawn by quality assurance. If you need it for your work, ask your administrator.")
    st.stop()

with reading() as db:
    drawn = queries.drawn_so_far(db, actor)
widgets.show_drawn(drawn)

st.header("Draw by lot")
st.caption(widgets.RULE)
region = st.selectbox("Region", regions, key="draw-region", persist_state="session")
with reading() as db:
    lot, seed = queries.lot_of(db, actor, region), queries.next_seed(db, actor, region)
form = f"draw-{region}"
typed = asked(form, "Draw the lot", widgets.ask_lot, lot, seed)
if typed is not None:
    with saving(form, done=f"Drawn in {region}. The findings wait for a second coder.") as db:
        commands.draw_by_lot(db, actor, region, typed[0].read(), typed[1].read())

st.header("Choose one by hand")
st.caption("Findings chosen by hand are compared and decided on in the same way. The figures can be read without them.")
chosen = asked("draw-by-hand", "Have it coded a second time", widgets.ask_by_hand)
if chosen is not None:
    with saving("draw-by-hand", done="Chosen. The finding waits for a second coder.") as db:
        case = case_by_reference(db, actor, Permission.COMPARE_CODINGS, chosen[0])
        commands.draw_by_hand(db, actor, case.id, chosen[1].read())
