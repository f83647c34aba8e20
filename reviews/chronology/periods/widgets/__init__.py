"""What was in force on each day, on screen."""

from collections.abc import Mapping

import streamlit as st

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.periods.queries import Periods
from reviews.chronology.periods.widgets.courses import show_course, show_responsible
from reviews.chronology.periods.widgets.moves import show_addresses, show_transfers
from reviews.chronology.periods.widgets.visits import show_visits
from workbench.ui.words import day, sentence


def named_ids(periods: Periods) -> frozenset[str]:
    """The entries whose words are shown beside what they say."""
    without = {one.entry_id for one in periods.addresses if not one.label}
    return frozenset(without.union(one.entry_id for one in periods.visits))


def show(periods: Periods, entries: Mapping[str, EntryView]) -> None:
    """Everything, in the order in which a reviewer asks for it."""
    st.markdown(f"From {day(periods.first)} to {day(periods.last)}, the time under review.")
    if periods.undated:
        said = ", ".join(f"{kind}: {number}" for kind, number in periods.undated)
        st.info(f"Entries without a date stand in no period. {sentence(said)}.")
    show_responsible(periods)
    st.header("Risk of serious harm")
    if not periods.risk:
        st.caption("No level is on record.")
    for group, course in periods.risk:
        show_course(f"Level of risk, {group}", "Level", course)
    st.header("MAPPA level and tier")
    show_course("MAPPA level", "Level", periods.mappa)
    show_course("Tier", "Tier", periods.tier)
    show_transfers(periods)
    show_addresses(periods, entries)
    show_visits(periods, entries)
