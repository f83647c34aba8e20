"""One thing done to many entries: those that are ticked, or all that are chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import streamlit as st
from sqlmodel import Session

from reviews.chronology.entries.many import commands
from reviews.chronology.entries.many.rules import MOST, BulkChange
from reviews.chronology.entries.paging import EntriesPage, entry_ids
from reviews.chronology.entries.queries import EntryView
from reviews.chronology.views.rules import EntryFilter
from workbench.access import Actor
from workbench.errors import Invalid
from workbench.ui.forms import field_error, form_key
from workbench.ui.saving import saving, say_what_was_refused


class Deed(StrEnum):
    """What can be done to many at once."""

    AGENCY = "Change the agency"
    KIND = "Change the type"
    SOURCE = "Change where it is written"
    KEY = "Show in the report"
    NOT_KEY = "Leave out of the report"
    POSITION = "Set the order within the day"
    UNDER = "Put under another entry"
    PART = "Take out from under another entry"
    REMOVE = "Remove"


NO_CHANGE = BulkChange()


@dataclass(frozen=True)
class Asked:
    """What is to be done: a change to each, or another place for each."""

    deed: Deed
    change: BulkChange = NO_CHANGE
    parent_id: str | None = None

    def do(self, db: Session, actor: Actor, case_id: str, ids: Sequence[str]) -> None:
        """Do it to these entries."""
        if self.deed is Deed.REMOVE:
            commands.remove_entries(db, actor, case_id, ids)
        elif self.deed is Deed.UNDER and not self.parent_id:
            raise Invalid("Choose the entry to put them under.", "parent")
        elif self.deed in (Deed.UNDER, Deed.PART):
            others = [entry_id for entry_id in ids if entry_id != self.parent_id]
            commands.put_under(db, actor, case_id, others, self.parent_id)
        else:
            commands.change_many(db, actor, case_id, ids, self.change)


TICKED, EVERY = "ticked", "every"
_DEEDS = list(Deed)
_TEXTS = {
    Deed.AGENCY: ("agency", "Agency", 120),
    Deed.KIND: ("kind", "Type, empty for none", 80),
    Deed.SOURCE: ("source", "Where it is written", 2000),
}


def offer(actor: Actor, case_id: str, choice: EntryFilter, page: EntriesPage, ticked: Sequence[str]) -> None:
    """Ask what is to be done to which entries, and do it as one act."""
    form = f"bulk-{case_id}"
    st.header("Do one thing to many entries")
    say_what_was_refused(form)
    scopes = {TICKED: f"The {len(ticked)} ticked above"} if ticked else {}
    scopes[EVERY] = f"All {page.listed:,} entries" if choice.is_empty else f"All {page.listed:,} that are chosen above"
    box = form_key(form)
    scope = st.radio(
        "Which entries",
        list(scopes),
        index=0 if ticked else None,  # never all of them because nobody said which
        format_func=lambda one: scopes[one],
        key=f"{box}-{bool(ticked)}-which",
    )
    deed = st.selectbox("What to do", _DEEDS, format_func=lambda one: one.value, key=f"{box}-deed")
    asked = _ask(form, box, Deed(deed), page.entries, ticked)
    if not st.button("Do this", key=f"{box}-do"):
        return
    with saving(form, done=f"Done: {asked.deed.value.lower()}. You can undo this above.") as db:
        every = entry_ids(db, actor, case_id, choice, MOST + 1) if scope == EVERY else ()
        asked.do(db, actor, case_id, ticked if scope == TICKED else every)


def _ask(form: str, box: str, deed: Deed, entries: Sequence[EntryView], ticked: Sequence[str]) -> Asked:
    if deed in _TEXTS:
        name, label, longest = _TEXTS[deed]
        text = st.text_input(label, key=f"{box}-{name}", max_chars=longest) or ""
        field_error(form, name)
        given: dict[str, Any] = {name: text.strip()}
        return Asked(deed, BulkChange(**given))
    if deed is Deed.POSITION:
        place = st.number_input("Order within the day", min_value=0, max_value=999, key=f"{box}-position")
        return Asked(deed, BulkChange(position=int(place)))
    if deed is Deed.UNDER:
        first = sorted(entries, key=lambda entry: entry.id not in ticked)
        labels = {entry.id: entry.label for entry in first}
        parent = st.selectbox(
            "Under which entry", list(labels), index=None, format_func=lambda one: labels[one], key=f"{box}-parent"
        )
        field_error(form, "parent")
        return Asked(deed, parent_id=parent or "")
    changes = {Deed.KEY: BulkChange(is_key=True), Deed.NOT_KEY: BulkChange(is_key=False)}
    return Asked(deed, changes.get(deed, NO_CHANGE))
