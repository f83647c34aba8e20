"""Transfers and addresses, as tables."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.periods.queries import Periods
from reviews.chronology.periods.reference import limits_on
from reviews.chronology.periods.transfers import Came
from workbench.ui.tables import table
from workbench.ui.words import day, sentence


def show_transfers(periods: Periods) -> None:
    """Each transfer: notice, acceptance and address check, and whether they came in time."""
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


def show_addresses(periods: Periods, entries: Mapping[str, EntryView]) -> None:
    """Each address, and whether anybody verified it."""
    st.header("Addresses")
    if not periods.addresses:
        st.caption("No address is on record.")
        return
    rows = [
        (
            sentence(one.label) or _not_said(entries.get(one.entry_id)),
            day(one.since, "Not established"),
            day(one.until, "Not established"),
            sentence(one.verified_in_words) + (f", on {day(one.verified_on)}" if one.verified_on else ""),
        )
        for one in periods.addresses
    ]
    table("Addresses", ("Address", "From", "Until", "Verified"), rows)


def _not_said(entry: EntryView | None) -> str:
    """An entry of which no address was filled in is not left out: its words may say it."""
    return f"Not said which. {entry.label if entry else ''}".strip()
