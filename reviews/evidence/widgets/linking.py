"""Saying which entries rest on a document: those that its name suggests, and any other."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st
from sqlmodel import Session

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.seeking.queries import Offered, offered_entries
from reviews.chronology.seeking.widgets import seek
from reviews.evidence.linking import LinkDraft
from reviews.evidence.queries import DocumentView, WholeDocument
from reviews.evidence.suggested import Suggestion, suggested_links
from workbench.access import Actor
from workbench.ui.forms import field_error
from workbench.ui.saving import say_what_was_refused
from workbench.ui.words import count, sentence


@dataclass(frozen=True)
class Choices:
    """The document whole, the entries whose source names it, and all that can be linked."""

    whole: WholeDocument
    suggested: tuple[Suggestion, ...]
    offered: Offered


@dataclass(frozen=True)
class Wanted:
    """What a person wants linked to the document, or taken out."""

    links: tuple[LinkDraft, ...]
    is_taken_out: bool = False

    @property
    def done(self) -> str:
        """What is said once it is kept."""
        return "Links taken out" if self.is_taken_out else "Entries linked"


def choices_of(db: Session, actor: Actor, case_id: str, whole: WholeDocument, text: str) -> Choices:
    """What can be chosen, when somebody looks for this text."""
    suggested = suggested_links(db, actor, case_id, whole.document)
    return Choices(whole, suggested, offered_entries(db, actor, case_id, text))


def ask(form: str, key: str, choices: Choices) -> Wanted | None:
    """The boxes, outside a form. Gives what was chosen once a button is pressed."""
    say_what_was_refused(form)
    wanted = _accept(key, choices.whole.document, choices.suggested) if choices.suggested else None
    seek(key, choices.offered)
    places = {entry.id: place for entry, place in choices.whole.resting}
    by_id = {entry.id: entry for entry in choices.offered.entries}
    chosen = st.multiselect(
        "Any entries that rest on this document",
        list(by_id),
        format_func=lambda entry_id: _words(by_id[entry_id], places.get(entry_id, "")),
        placeholder="Choose entries",
        key=f"{key}-entries",
        select_all=False,
    )
    field_error(form, "entries")
    place = st.text_input("Page or paragraph, the same for all of them (if known)", max_chars=200, key=f"{key}-place")
    field_error(form, "place")
    if st.button("Link these entries", key=f"{key}-link"):
        wanted = Wanted(tuple(LinkDraft(entry_id, place or "") for entry_id in chosen))
    return _take_out(form, key, choices.whole) or wanted


def _accept(key: str, document: DocumentView, suggested: Sequence[Suggestion]) -> Wanted | None:
    by_id = {one.entry.id: one for one in suggested}
    number = count(len(by_id), "entry names", "entries name")
    st.markdown(f"{sentence(number)} {document.short} as the source and can be linked. Check before you accept.")
    chosen = st.multiselect(
        f"Entries whose source names {document.short}",
        list(by_id),
        format_func=lambda entry_id: _words(by_id[entry_id].entry, by_id[entry_id].place),
        placeholder="Choose those that rest on it",
        key=f"{key}-suggested",
        select_all=False,
    )
    some, every = st.columns(2)
    if some.button("Link the chosen ones", key=f"{key}-some"):
        return Wanted(tuple(by_id[entry_id].draft for entry_id in chosen))
    if every.button(f"Link all {len(by_id)}", key=f"{key}-every"):
        return Wanted(tuple(one.draft for one in suggested))
    return None


def _take_out(form: str, key: str, whole: WholeDocument) -> Wanted | None:
    if not whole.resting:
        return None
    labels = {entry.id: _words(entry, place) for entry, place in whole.resting}
    chosen = st.multiselect(
        "Links to take out",
        list(labels),
        format_func=labels.__getitem__,
        placeholder="Choose entries",
        key=f"{key}-linked",
        select_all=False,
    )
    field_error(form, "linked")
    if st.button("Take these links out", key=f"{key}-unlink"):
        return Wanted(tuple(LinkDraft(entry_id) for entry_id in chosen), is_taken_out=True)
    return None


def _words(entry: EntryView, place: str = "") -> str:
    return f"{sentence(entry.in_words)}, {entry.agency}: {entry.summary}{f' ({place})' if place else ''}"
