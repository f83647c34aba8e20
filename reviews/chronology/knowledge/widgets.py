"""Who knew of an entry: what is recorded, and the forms that record it of one entry or of several."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

import streamlit as st

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.knowledge.queries import KnowledgeView
from reviews.chronology.knowledge.rules import KnowledgeDraft
from reviews.people.queries import StaffView
from workbench.errors import Invalid
from workbench.ui.forms import field_error
from workbench.ui.words import count, sentence

NEW = ""
STAFF_AGENCY = "Probation"
NOT_THE_DAY = "Leave this empty if the day is not established. The day it happened is not the day it was known."


class Since(StrEnum):
    """From when several entries were known."""

    TYPED = "the day that I type, or not established"
    RECORDED = "the day on which each entry was recorded"


SINCE = list(Since)


class Labelled(Protocol):
    """What is asked of an entry, to choose it from a list."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def label(self) -> str:
        """Date, agency and the start of what happened."""


@dataclass(frozen=True)
class TypedKnowledge:
    """Who knew, as typed. Several agencies and members of staff are one record each."""

    agencies: Sequence[str]
    who: str
    staff: Sequence[StaffView]
    known_from: str
    source: str

    def read(self, today: date) -> tuple[KnowledgeDraft, ...]:
        """The drafts. Raises `Invalid`, naming the field."""
        known_from = ImpreciseDate.from_text(self.known_from, today, "known_from")
        if len(self.agencies) != 1 and self.who.strip():
            raise Invalid("A role belongs to one agency. Choose that agency alone, and record the others apart.", "who")
        drafts = [KnowledgeDraft(agency, self.who, known_from, self.source) for agency in self.agencies]
        drafts += [
            KnowledgeDraft(STAFF_AGENCY, "", known_from, self.source, staff_id=member.id) for member in self.staff
        ]
        if not drafts:
            raise Invalid("Say which agency or member of staff knew.", "agency")
        return tuple(drafts)

    def read_one(self, today: date) -> KnowledgeDraft:
        """The draft that a record is changed to. Raises `Invalid` when it would be several."""
        first, *more = self.read(today)
        if more:
            raise Invalid("This is one record. Name one here, and record the others apart.", "agency")
        return first


@dataclass(frozen=True)
class TypedForMany:
    """Who knew of several entries, as typed."""

    entry_ids: Sequence[str]
    since: Since
    known: TypedKnowledge

    @property
    def from_recorded(self) -> bool:
        """Whether the reviewer states that it was known from the day each was recorded."""
        return self.since is Since.RECORDED


def choose(entry_id: str, known_to: tuple[KnowledgeView, ...]) -> KnowledgeView | None:
    """What is recorded, and whether to add to it or to correct it."""
    if not known_to:
        st.caption("It is not established that anybody knew of this entry.")
        return None
    by_id = {known.id: known for known in known_to}
    key = f"knowledge-open-{entry_id}"
    if st.session_state.get(key, NEW) not in by_id:
        st.session_state[key] = NEW
    chosen = st.radio(
        "Recorded so far",
        [*by_id, NEW],
        format_func=lambda known_id: by_id[known_id].in_words if known_id else "Record that somebody else knew",
        key=key,
    )
    return by_id.get(chosen or NEW)


def ask(
    form: str, key: str, known: KnowledgeView | None, agencies: Sequence[str], staff: Sequence[StaffView]
) -> TypedKnowledge:
    """The fields of one record, or of several that say the same of different people."""
    by_id = {member.id: member for member in staff}
    before = [known.agency] if known and not known.staff_id else []
    chosen = st.multiselect(
        "Agencies that knew",
        sorted({*agencies, *before}),
        default=before,
        accept_new_options=True,
        placeholder="Choose or type, one or several",
        key=f"{key}-agency",
    )
    field_error(form, "agency")
    role = known.who if known and not known.staff_id else ""
    who = st.text_input("Role in the agency, if that is established", value=role, key=f"{key}-who", max_chars=200)
    field_error(form, "who")
    of_staff = st.multiselect(
        "Members of staff who knew",
        list(by_id),
        default=[known.staff_id] if known and known.staff_id in by_id else [],
        format_func=lambda staff_id: f"{by_id[staff_id].label} ({by_id[staff_id].name})",
        placeholder="None" if by_id else "Add them under People first",
        key=f"{key}-staff",
    )
    st.caption("That an agency knew does not show that a member of its staff did. Documents say role and number.")
    field_error(form, "staff_id")
    since = "" if known is None or known.known_from.is_undated else known.known_from.in_words
    known_from = st.text_input("Known from", value=since, key=f"{key}-known_from", max_chars=200)
    st.caption(NOT_THE_DAY)
    field_error(form, "known_from")
    source = st.text_input("How this is known", value=known.source if known else "", key=f"{key}-source", max_chars=400)
    field_error(form, "source")
    named = [by_id[staff_id] for staff_id in of_staff]
    return TypedKnowledge(tuple(chosen), who or "", named, known_from or "", source or "")


def ask_for_many(
    form: str, key: str, entries: Sequence[Labelled], agencies: Sequence[str], staff: Sequence[StaffView]
) -> TypedForMany:
    """Who knew of several entries at once: of those chosen, or of all that the page shows."""
    labels = {entry.id: f"{number}. {entry.label}" for number, entry in enumerate(entries, start=1)}
    chosen = st.multiselect(
        "Entries that they knew of",
        list(labels),
        format_func=labels.__getitem__,
        placeholder="Choose",
        key=f"{key}-entries",
    )
    is_all = st.checkbox(f"All {count(len(labels), 'entry', 'entries')} of this page", key=f"{key}-all")
    field_error(form, "entries")
    since = st.radio("From when they knew", SINCE, format_func=sentence, key=f"{key}-since")
    field_error(form, "since")
    known = ask(form, key, None, agencies, staff)
    return TypedForMany(tuple(labels) if is_all else tuple(chosen), since, known)
