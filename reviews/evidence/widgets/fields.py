"""The fields of a line of the register, and of a note of custody."""

from dataclasses import dataclass
from io import BytesIO

import streamlit as st

from reviews.evidence.custody import CustodyAct, CustodyDraft
from reviews.evidence.queries import DocumentView
from reviews.evidence.rules import DocumentDraft, DocumentKind, Marking, sha256_of
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.words import sentence

KINDS, MARKINGS, ACTS = list(DocumentKind), list(Marking), list(CustodyAct)


@dataclass(frozen=True)
class TypedDocument:
    """A line of the register as typed."""

    title: str
    kind: DocumentKind
    given_by: str
    given_role: str
    received_on: TypedDate
    kept_at: str
    marking: Marking
    sha256: str
    file: BytesIO | None

    def read(self) -> DocumentDraft:
        """The draft, with the digest of the file when one was chosen. Raises `Invalid`, naming the field."""
        return DocumentDraft(
            title=self.title,
            given_by=self.given_by,
            received_on=self.received_on.read(),
            kept_at=self.kept_at,
            sha256=sha256_of(self.file) if self.file is not None else self.sha256.strip().lower(),
            kind=self.kind,
            given_role=self.given_role,
            marking=self.marking,
        )


def ask(form: str, key: str, document: DocumentView | None = None) -> TypedDocument:
    """The fields of a line, filled in when a document is to be changed."""
    was = {} if document is None else vars(document)

    def text(field: str, label: str, longest: int) -> str:
        typed = st.text_input(label, value=was.get(field, ""), max_chars=longest, key=f"{key}-{field}")
        field_error(form, field)
        return typed or ""

    title = text("title", "Title", 200)
    kind = st.selectbox(
        "Kind", KINDS, KINDS.index(was.get("kind", DocumentKind.OTHER)), format_func=sentence, key=f"{key}-kind"
    )
    given_by = text("given_by", "Given by (agency or role)", 200)
    given_role = text("given_role", "In what role they gave it, such as records officer (if known)", 200)
    received_on = ask_date(
        "Date received",
        key=f"{key}-received_on",
        value=document.received_on if document else None,
        hint="Leave empty if it is not known.",
    )
    field_error(form, "received_on")
    kept_at = text("kept_at", "Where it is kept", 400)
    marking = st.selectbox(
        "Security marking on the document",
        MARKINGS,
        MARKINGS.index(was.get("marking", Marking.NONE)),
        format_func=sentence,
        key=f"{key}-marking",
    )
    file = st.file_uploader(
        "Work out the SHA-256 from the file (the file is read and not kept)", key=f"{key}-file", max_upload_size=200
    )
    sha256 = text("sha256", "SHA-256, if you have it and not the file", 64)
    return TypedDocument(title, kind, given_by, given_role, received_on, kept_at, marking, sha256, file)


@dataclass(frozen=True)
class TypedCustody:
    """A note of custody as typed."""

    act: CustodyAct
    who: str
    happened_on: TypedDate
    words: str

    def read(self) -> CustodyDraft:
        """The note. Raises `Invalid`, naming the field."""
        return CustodyDraft(self.act, self.who, self.happened_on.read(), self.words)


def ask_custody(form: str, key: str) -> TypedCustody:
    """The fields of a note of custody."""
    st.caption("A note stays as it was written. If one is wrong, add another that says so.")
    act = st.selectbox("What happened", ACTS, format_func=sentence, key=f"{key}-act")
    who = st.text_input("Agency or role", max_chars=200, key=f"{key}-who")
    field_error(form, "who")
    happened_on = ask_date("Date of it", key=f"{key}-happened_on")
    field_error(form, "happened_on")
    words = st.text_input("Note (if anything)", max_chars=400, key=f"{key}-words")
    field_error(form, "words")
    return TypedCustody(act, who or "", happened_on, words or "")
