"""The form of an entry."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from reviews.chronology.contributions.widgets import show_origin
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.many.widgets import offer_undo
from reviews.chronology.entries.queries import EntryView
from reviews.chronology.entries.rules import EntryDraft
from reviews.chronology.kinds.widgets import TypedKind
from reviews.chronology.seeking.queries import offered_entries
from reviews.chronology.seeking.widgets import seek, sought
from workbench.access import Actor
from workbench.db import reading
from workbench.ui.forms import TypedDate, ask_date, field_error

OPEN = "chronology-entry"
WAYS = (
    "3 April 2026, 3/4/2026 at 11:42am, April 2026, 2026, early April 2026, about June 2021, by 18 November 2014, "
    "before 2013, between 3 and 5 May 2015, 2004 to 2015. Leave it empty if it is not known."
)


@dataclass(frozen=True)
class TypedEntry:
    """An entry as typed."""

    when: str
    before: ImpreciseDate | None  # as it was kept, when the words have not been touched
    agency: str
    summary: str
    source: str
    recorded_on: TypedDate
    position: int
    is_key: bool

    def read(self, today: date, kind: TypedKind) -> EntryDraft:
        """The draft. Raises `Invalid`, naming the field."""
        is_untouched = self.before is not None and self.when == _words(self.before)
        happened = self.before if is_untouched and self.before else ImpreciseDate.from_text(self.when, today)
        return EntryDraft(
            happened=happened,
            agency=self.agency,
            summary=self.summary,
            source=self.source,
            recorded_on=self.recorded_on.read(),
            position=self.position,
            is_key=self.is_key,
            **kind.read(today),
        )


def choose(actor: Actor, case_id: str) -> EntryView | None:
    """Which entry to change, and where that one came from; above it, what can be undone."""
    offer_undo(actor, case_id)
    with reading() as db:
        opened = filter(None, [st.session_state.get(OPEN)])
        offered = offered_entries(db, actor, case_id, sought(OPEN), tuple(opened))
    if not offered.in_all:
        return None
    by_id = offered.by_id
    if st.session_state.get(OPEN) not in by_id:  # removed since, or of another review
        st.session_state[OPEN] = None
    seek(OPEN, offered)
    chosen = st.selectbox(
        "Entry to change",
        list(by_id),
        index=None,
        format_func=lambda entry_id: by_id[entry_id].label,
        placeholder="None: add a new one",
        key=OPEN,
    )
    if chosen:
        show_origin(actor, case_id, chosen)
    return by_id.get(chosen or "")


def ask(form: str, key: str, agencies: Sequence[str], entry: EntryView | None = None) -> TypedEntry:
    """The fields of an entry, filled in when one is to be changed."""
    when = st.text_input("When", value=_words(entry.happened) if entry else "", key=f"{key}-when", max_chars=200)
    st.caption(f"Write the date as it is known: {WAYS}")
    field_error(form, "date")
    agency = st.text_input("Agency", value=entry.agency if entry else "", key=f"{key}-agency", max_chars=120)
    if agencies:
        st.caption(f"Named so far: {', '.join(agencies)}.")
    field_error(form, "agency")
    summary = st.text_area("What happened", value=entry.summary if entry else "", key=f"{key}-summary", height=120)
    field_error(form, "summary")
    source = st.text_input(
        "Where it is written", value=entry.source if entry else "", key=f"{key}-source", max_chars=2000
    )
    field_error(form, "source")
    recorded_on = ask_date(
        "Date recorded",
        key=f"{key}-recorded_on",
        value=entry.recorded_on if entry else None,
        hint="The day it was written down, if that is known.",
    )
    field_error(form, "recorded_on")
    position = st.number_input(
        "Order among entries of the same date",
        value=entry.position if entry else 0,
        min_value=0,
        max_value=999,
        key=f"{key}-position",
        help="Only needed when several happened on one date and the sources say in what order.",
    )
    is_key = st.checkbox("Show in the report", value=entry.is_key if entry else False, key=f"{key}-is_key")
    return TypedEntry(
        when=when or "",
        before=entry.happened if entry else None,
        agency=agency or "",
        summary=summary or "",
        source=source or "",
        recorded_on=recorded_on,
        position=int(position or 0),
        is_key=bool(is_key),
    )


def _words(happened: ImpreciseDate) -> str:
    return "" if happened.is_undated else happened.in_words
