"""Reading the register of documents, and which documents entries rest on."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, func, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.queries import EntryView, entries_by_id
from reviews.evidence.custody import CustodyAct
from reviews.evidence.models import CustodyNote, Document, EvidenceLink
from reviews.evidence.rules import DocumentKind, Marking, short_reference
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.remembering import remembered


@dataclass(frozen=True)
class DocumentView:
    """A line of the register."""

    id: str
    version: int
    number: int
    title: str
    kind: DocumentKind
    given_by: str
    given_role: str
    received_on: date | None
    kept_at: str
    sha256: str
    marking: Marking

    @property
    def label(self) -> str:
        """“Document 2, court report”."""
        return f"Document {self.number}, {self.title}"

    @property
    def short(self) -> str:
        """“D02”, as sources of entries name it."""
        return short_reference(self.number)

    @property
    def giver(self) -> str:
        """Who gave it, and in what role."""
        return f"{self.given_by} ({self.given_role})" if self.given_role else self.given_by


@dataclass(frozen=True)
class SourceView:
    """A document that an entry rests on, and where in it."""

    document_id: str
    number: int
    title: str
    place: str

    @property
    def in_words(self) -> str:
        """“Document 3, page 4”."""
        return f"Document {self.number}{f', {self.place}' if self.place else ''}"


@dataclass(frozen=True)
class CustodyView:
    """Whose hands a document passed through on a day."""

    id: str
    happened_on: date
    act: CustodyAct
    who: str
    words: str


@dataclass(frozen=True)
class WholeDocument:
    """A document with whose hands it passed through and the entries that rest on it, each with its place in it."""

    document: DocumentView
    custody: tuple[CustodyView, ...]
    resting: tuple[tuple[EntryView, str], ...]


@remembered()
def documents_of(db: Session, actor: Actor, case_id: str) -> tuple[DocumentView, ...]:
    """The documents of the review, by number."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    statement = select(Document).where(Document.case_id == case_id).order_by(col(Document.number), col(Document.id))
    names = {"id", "version", *DocumentView.__dataclass_fields__}
    return tuple(DocumentView(**row.model_dump(include=names)) for row in db.exec(statement))


def documents_of_entries(
    db: Session, actor: Actor, case_id: str, entry_ids: Collection[str]
) -> dict[str, tuple[SourceView, ...]]:
    """By entry, the documents that it rests on, by number. Entries that rest on none are left out."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    statement = (
        select(EvidenceLink, Document)
        .join(Document, col(Document.id) == EvidenceLink.document_id)
        .where(EvidenceLink.case_id == case_id, col(EvidenceLink.entry_id).in_(sorted(set(entry_ids))))
        .order_by(col(Document.number), col(Document.id))
    )
    found: dict[str, tuple[SourceView, ...]] = {}
    for link, document in db.exec(statement):
        source = SourceView(document.id, document.number, document.title, link.place)
        found[link.entry_id] = (*found.get(link.entry_id, ()), source)
    return found


def whole_document(db: Session, actor: Actor, case_id: str, document: DocumentView) -> WholeDocument:
    """This document whole. Its notes of custody come the earliest first, what rests on it as in the chronology."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    custody = _custody_of(db, case_id, document.id)
    return WholeDocument(document, custody, _resting_on(db, actor, case_id, document.id))


def _resting_on(db: Session, actor: Actor, case_id: str, document_id: str) -> tuple[tuple[EntryView, str], ...]:
    here = select(EvidenceLink).where(EvidenceLink.case_id == case_id, EvidenceLink.document_id == document_id)
    places = {link.entry_id: link.place for link in db.exec(here.order_by(col(EvidenceLink.id)))}
    return tuple((entry, places[entry.id]) for entry in entries_by_id(db, actor, case_id, places.keys()).values())


def entries_per_document(db: Session, actor: Actor, case_id: str) -> dict[str, int]:
    """How many entries rest on each document that any rests on."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    statement = select(EvidenceLink.document_id, func.count()).where(EvidenceLink.case_id == case_id)
    return dict(db.exec(statement.group_by(col(EvidenceLink.document_id))).all())


def _custody_of(db: Session, case_id: str, document_id: str) -> tuple[CustodyView, ...]:
    here = select(CustodyNote).where(CustodyNote.case_id == case_id, CustodyNote.document_id == document_id)
    ordered = here.order_by(col(CustodyNote.happened_on), col(CustodyNote.created_at), col(CustodyNote.id))
    return tuple(CustodyView(row.id, row.happened_on, row.act, row.who, row.words) for row in db.exec(ordered))
