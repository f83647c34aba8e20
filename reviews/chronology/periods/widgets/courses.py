"""A course as a table of its periods; and who was responsible."""

from collections.abc import Sequence

import streamlit as st

from reviews.chronology.periods.queries import Periods
from reviews.chronology.periods.rules import NOBODY, Period
from workbench.ui.tables import table
from workbench.ui.words import count, day, sentence

NO_DAY = "The record shows no day on which nobody was responsible. "


def show_responsible(periods: Periods) -> None:
    """Who was responsible, with the days on which nobody was and those on which it is not established."""
    st.header("Who was responsible")
    nobody, open_days = periods.days_without_anybody, periods.days_not_established
    st.markdown(
        (f"By the record, nobody was responsible on {count(nobody, 'day', 'days')}. " if nobody else NO_DAY)
        + f"It is not established on {count(open_days, 'day', 'days')}."
    )
    show_course("Who was responsible", "Responsible", periods.responsible)


def show_course(caption: str, heading: str, course: Sequence[Period]) -> None:
    """One row for each period."""
    rows = [(day(one.first), day(one.last), count(one.days, "day", "days"), sentence(_mark(one))) for one in course]
    table(caption, ("From", "To", "Length", heading), rows, show_caption=True)


def _mark(one: Period) -> str:
    return "Nobody, by the record" if one.value == NOBODY else one.in_words
