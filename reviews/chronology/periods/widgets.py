"""What was in force on each day, on screen: a table for each course; then transfers, addresses and home visits."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.periods.home_visits import HomeVisit, counted
from reviews.chronology.periods.queries import Periods
from reviews.chronology.periods.reference import limits_on
from reviews.chronology.periods.rules import NOBODY, Period
from reviews.chronology.periods.transfers import Came
from workbench.ui.tables import table
from workbench.ui.words import count, day, sentence

NO_DAY = "The record shows no day on which nobody was responsible. "
ANSWERS = {True: "Yes", False: "No", None: "Not established"}


def named_ids(periods: Periods) -> frozenset[str]:
    """The entries whose words are shown beside what they say."""
    return frozenset(one.entry_id for one in periods.visits)


def show(periods: Periods, entries: Mapping[str, EntryView]) -> None:
    """Everything, in the order in which a reviewer asks for it."""
    st.markdown(f"From {day(periods.first)} to {day(periods.last)}, the time under review.")
    if periods.undated:
        said = ", ".join(f"{kind}: {number}" for kind, number in periods.undated)
        st.info(f"Entries without a date stand in no period. {sentence(said)}.")
    _show_responsible(periods)
    st.header("Risk of serious harm")
    if not periods.risk:
        st.caption("No level is on record.")
    for group, course in periods.risk:
        _show_course(f"Level of risk, {group}", "Level", course)
    st.header("MAPPA level and tier")
    _show_course("MAPPA level", "Level", periods.mappa)
    _show_course("Tier", "Tier", periods.tier)
    _show_transfers(periods)
    _show_addresses(periods)
    _show_visits(periods, entries)


def _show_responsible(periods: Periods) -> None:
    st.header("Who was responsible")
    nobody, open_days = periods.days_without_anybody, periods.days_not_established
    st.markdown(
        (f"By the record, nobody was responsible on {count(nobody, 'day', 'days')}. " if nobody else NO_DAY)
        + f"It is not established on {count(open_days, 'day', 'days')}."
    )
    _show_course("Who was responsible", "Responsible", periods.responsible)


def _show_course(caption: str, heading: str, course: Sequence[Period]) -> None:
    rows = [(day(one.first), day(one.last), count(one.days, "day", "days"), sentence(_mark(one))) for one in course]
    table(caption, ("From", "To", "Length", heading), rows, show_caption=True)


def _mark(one: Period) -> str:
    return "Nobody, by the record" if one.value == NOBODY else one.in_words


def _show_transfers(periods: Periods) -> None:
    st.header("Transfers")
    if not periods.transfers:
        st.caption("No transfer is on record.")
        return
    limits = limits_on(periods.last)
    st.caption(f"{limits.note}. Accepted: {limits.accepted.source}. Address: {limits.address_checked.source}.")
    rows = [
        (
            f"{one.from_unit or 'Not established'} to {one.to_unit or 'not established'}",
            day(one.notice_on, "Not established"),
            _came(one.accepted_on, one.acceptance, one.accept_due_on),
            _came(one.address_checked_on, one.address_check, one.address_due_on),
            sentence(one.result) or "Not established",
        )
        for one in periods.transfers
    ]
    table("Transfers", ("From and to", "Notice", "Accepted", "Address checked", "Result"), rows)


def _came(done_on: date | None, came: Came, due_on: date | None) -> str:
    due = f", due by {day(due_on)}" if due_on and came is not Came.NOT_DUE else ""
    return f"{day(done_on, 'No day on record')}\n{sentence(came.value)}{due}"


def _show_addresses(periods: Periods) -> None:
    st.header("Addresses")
    if not periods.addresses:
        st.caption("No address is on record.")
        return
    rows = [
        (
            one.label,
            day(one.since, "Not established"),
            day(one.until, "Not established"),
            sentence(one.verified_in_words) + (f", on {day(one.verified_on)}" if one.verified_on else ""),
        )
        for one in periods.addresses
    ]
    table("Addresses", ("Address", "From", "Until", "Verified"), rows)


def _show_visits(periods: Periods, entries: Mapping[str, EntryView]) -> None:
    st.header("Home visits")
    said = [f"{number} {came.value}" for came, number in counted(periods.visits).items() if number]
    due = [
        f"A visit was required by {day(one.due_on)} (level {one.level}, from {day(one.since.on)}): {one.visited.value}."
        for one in periods.visits_due
    ]
    st.markdown(f"{count(len(periods.visits), 'visit', 'visits').capitalize()} on record. {sentence(', '.join(said))}")
    if due:
        st.markdown("\n".join(f"- {line}" for line in due))
    if periods.visits:
        headings = ("When", "Purpose", "Announced", "Done", "Required by", "Present", "Outcome")
        table("Home visits", headings, [_visit(one, entries) for one in periods.visits])


def _visit(one: HomeVisit, entries: Mapping[str, EntryView]) -> tuple[str, ...]:
    entry = entries.get(one.entry_id)
    required = f"{day(one.required_by)}\n{sentence(one.came.value)}" if one.required_by else "Not established"
    return (
        entry.in_words if entry else "",
        sentence(one.purpose) or "Not established",
        ANSWERS[one.is_announced],
        ANSWERS[one.is_done],
        required,
        sentence(one.present) or "Not established",
        sentence(one.outcome) or "Not established",
    )
