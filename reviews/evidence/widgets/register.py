"""The register as a table, and one document whole."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from reviews.evidence.queries import DocumentView, WholeDocument
from reviews.evidence.rules import DocumentKind
from workbench.ui.forms import error_of
from workbench.ui.tables import facts, table
from workbench.ui.words import count, day, sentence

OPEN = "document-open"
HEADINGS = ("Document", "Title", "Given by", "Received", "Entries that rest on it")


def show(documents: Sequence[DocumentView], resting: Mapping[str, int]) -> None:
    """The register, short enough to read across. What is long stands with the one document."""
    if not documents:
        st.caption("No documents are registered yet.")
        return
    rows = [(one.short, _named(one), one.giver, day(one.received_on), resting.get(one.id, 0)) for one in documents]
    table("Documents", HEADINGS, rows)


def _named(document: DocumentView) -> str:
    """Its title, with its kind below where that says anything."""
    is_plain = document.kind is DocumentKind.OTHER
    return document.title if is_plain else f"{document.title}\n{sentence(document.kind)}"


def choose(documents: Sequence[DocumentView]) -> DocumentView | None:
    """Which document to look at."""
    by_id = {document.id: document for document in documents}
    if not by_id:
        return None
    if st.session_state.get(OPEN) not in by_id:  # removed since, or of another review
        st.session_state[OPEN] = None
    chosen = st.selectbox(
        "Document to look at or change",
        list(by_id),
        index=None,
        format_func=lambda document_id: f"{by_id[document_id].short} {by_id[document_id].title}",
        placeholder="Choose a document",
        key=OPEN,
    )
    return by_id.get(chosen or "")


def part(label: str, form: str, *, is_open: bool = False) -> Any:
    """One thing that can be done with the document, folded away until it is wanted or was refused."""
    return st.expander(label, expanded=is_open or error_of(form) is not None)


def show_whole(whole: WholeDocument) -> None:
    """Everything the register says of a document, with what rests on it."""
    document, resting = whole.document, whole.resting
    st.header(f"{document.short} {document.title}")
    hands = [
        f"{day(note.happened_on)}: {note.act} {note.who}{f'. {note.words}' if note.words else ''}"
        for note in whole.custody
    ]
    facts(
        [
            ("Kind", sentence(document.kind)),
            ("Given by", document.giver),
            ("Received", day(document.received_on)),
            ("Where it is kept", document.kept_at or "Not said"),
            ("Security marking", sentence(document.marking)),
            ("SHA-256", document.sha256 or "Not worked out"),
            ("Custody", "\n".join(hands) or "No note yet"),
        ]
    )
    st.subheader("Entries that rest on this document")
    if not resting:
        st.caption("No entry is linked to it yet.")
        return
    st.caption(sentence(count(len(resting), "entry rests on it", "entries rest on it")) + ".")
    rows = [(sentence(entry.in_words), entry.agency, entry.summary, place or "—") for entry, place in resting]
    table("Entries that rest on this document", ("When", "Agency", "What happened", "Page or paragraph"), rows)
