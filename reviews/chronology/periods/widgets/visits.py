"""Home visits: those on record, and those that the level of risk required."""

from collections.abc import Mapping

import streamlit as st

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.periods.home_visits import HomeVisit, in_numbers
from reviews.chronology.periods.queries import Periods
from workbench.ui.tables import table
from workbench.ui.words import count, day, sentence

ANSWERS = {True: "Yes", False: "No", None: "Not established"}


def show_visits(periods: Periods, entries: Mapping[str, EntryView]) -> None:
    """How many came in time, late or not at all; then each."""
    st.header("Home visits")
    due = [
        f"A visit was required by {day(one.due_on)} (level {one.level}, from {day(one.since.on)}): {one.visited.value}."
        for one in periods.visits_due
    ]
    said = in_numbers(periods.visits)
    number = count(len(periods.visits), "visit", "visits")
    st.markdown(f"{sentence(number)} on record{f': {said}' if said else ''}.")
    if due:
        st.markdown("\n".join(f"- {line}" for line in due))
    if periods.visits:
        headings = ("When", "Agency", "Purpose", "Announced", "Done", "Required by", "Present", "Outcome")
        table("Home visits", headings, [_visit(one, entries) for one in periods.visits])


def _visit(one: HomeVisit, entries: Mapping[str, EntryView]) -> tuple[str, ...]:
    entry = entries.get(one.entry_id)
    required = f"{day(one.required_by)}\n{sentence(one.came.value)}" if one.required_by else "Not established"
    return (
        entry.in_words if entry else "",
        one.agency,
        sentence(one.purpose) or "Not established",
        ANSWERS[one.is_announced],
        ANSWERS[one.is_done],
        required,
        sentence(one.present) or "Not established",
        sentence(one.outcome) or "Not established",
    )
