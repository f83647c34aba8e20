"""The register of documents on screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import streamlit as st

from reviews.evidence.queries import DocumentView
from reviews.evidence.rules import DocumentDraft, sha256_of
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.tables import table
from workbench.ui.words import day

OPEN = "document-open"
HEADINGS = ("Document", "Title", "Given by", "Received", "Where it is kept", "SHA-256")


@dataclass(frozen=True)
class TypedDocument:
    """A line of the register as typed."""

    title: str
    given_by: str
    received_on: TypedDate
    kept_at: str
    sha256: str
    file: BytesIO | None

    def read(self) -> DocumentDraft:
        """The draft, with the digest of the file when one was chosen. Raises `Invalid`, naming the field."""
        digest = sha256_of(self.file) if self.file is not None else self.sha256.strip().lower()
        return DocumentDraft(self.title, self.given_by, self.received_on.read(), self.kept_at, digest)


def show(documents: Sequence[DocumentView]) -> None:
    """The register."""
    if not documents:
        st.caption("No documents are registered yet.")
        return
    rows = [
        (
            f"Document {document.number}",
            document.title,
            document.given_by,
            day(document.received_on),
            document.kept_at or "—",
            document.sha256 or "not worked out",
        )
        for document in documents
    ]
    table("Documents", HEADINGS, rows)


def choose(documents: Sequence[DocumentView]) -> DocumentView | None:
    """Which document to change or remove."""
    by_id = {document.id: document for document in documents}
    if not by_id:
        return None
    if st.session_state.get(OPEN) not in by_id:  # removed since, or of another review
        st.session_state[OPEN] = None
    chosen = st.selectbox(
        "Document to change or remove",
        list(by_id),
        index=None,
        format_func=lambda document_id: by_id[document_id].label,
        placeholder="Choose a document",
        key=OPEN,
    )
    return by_id.get(chosen or "")


def ask(form: str, key: str, document: DocumentView | None = None) -> TypedDocument:
    """The fields of a line, filled in when a document is to be changed."""
    title = st.text_input("Title", value=document.title if document else "", max_chars=200, key=f"{key}-title")
    field_error(form, "title")
    given_by = st.text_input(
        "Given by (agency or role)", value=document.given_by if document else "", max_chars=200, key=f"{key}-given_by"
    )
    field_error(form, "given_by")
    received_on = ask_date(
        "Date received",
        key=f"{key}-received_on",
        value=document.received_on if document else None,
        hint="Leave empty if it is not known.",
    )
    field_error(form, "received_on")
    kept_at = st.text_input(
        "Where it is kept", value=document.kept_at if document else "", max_chars=400, key=f"{key}-kept_at"
    )
    field_error(form, "kept_at")
    file = st.file_uploader(
        "Work out the SHA-256 from the file (the file is read and not kept)", key=f"{key}-file", max_upload_size=200
    )
    sha256 = st.text_input(
        "SHA-256, if you have it and not the file",
        value=document.sha256 if document else "",
        max_chars=64,
        key=f"{key}-sha256",
    )
    field_error(form, "sha256")
    return TypedDocument(title or "", given_by or "", received_on, kept_at or "", sha256 or "", file)
