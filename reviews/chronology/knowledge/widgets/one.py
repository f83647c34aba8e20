"""Who knew of one entry: what is recorded, and the form that records it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.knowledge.queries import KnowledgeView
from reviews.chronology.knowledge.rules import KnowledgeDraft
from reviews.people.queries import StaffView
from workbench.errors import Invalid
from workbench.ui.forms import field_error

NEW = ""
STAFF_AGENCY = "Probation"
NOT_THE_DAY = "Leave this empty if the day is not established. The day it happened is not the day it was known."


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
        select_all=False,
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
        select_all=False,
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
