"""Who knew of one entry: what is recorded, and the form that records it."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.knowledge.queries import KnowledgeView
from reviews.chronology.knowledge.rules import KnowledgeDraft
from workbench.ui.forms import field_error

NEW = ""


@dataclass(frozen=True)
class TypedKnowledge:
    """Who knew, as typed."""

    agency: str
    who: str
    known_from: str
    source: str

    def read(self, today: date) -> KnowledgeDraft:
        """The draft. Raises `Invalid`, naming the field."""
        known_from = ImpreciseDate.from_text(self.known_from, today, "known_from")
        return KnowledgeDraft(self.agency, self.who, known_from, self.source)


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


def ask(form: str, key: str, known: KnowledgeView | None) -> TypedKnowledge:
    """The fields of one record."""
    agency = st.text_input("Agency that knew", value=known.agency if known else "", key=f"{key}-agency", max_chars=120)
    field_error(form, "agency")
    who = st.text_input(
        "Role or person, if that is established", value=known.who if known else "", key=f"{key}-who", max_chars=200
    )
    field_error(form, "who")
    since = "" if known is None or known.known_from.is_undated else known.known_from.in_words
    known_from = st.text_input("Known from", value=since, key=f"{key}-known_from", max_chars=200)
    st.caption("Leave this empty if the day is not established. The day it happened is not the day it was known.")
    field_error(form, "known_from")
    source = st.text_input("How this is known", value=known.source if known else "", key=f"{key}-source", max_chars=400)
    field_error(form, "source")
    return TypedKnowledge(agency or "", who or "", known_from or "", source or "")
