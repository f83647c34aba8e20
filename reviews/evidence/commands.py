"""Writing the register of documents."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, func, select

from reviews.cases.queries import CaseView, held_case
from reviews.evidence.models import Document
from reviews.evidence.rules import DocumentDraft, check_document
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

NOT_HERE = "That document is not part of this review. Open the review again and choose it there."


def add_document(db: Session, actor: Actor, case_id: str, draft: DocumentDraft) -> str:
    """Register a document that was read for the review."""
    case = held_case(db, actor, Permission.WRITE_EVIDENCE, case_id)
    check_document(draft, clock.today())
    last = db.exec(select(func.max(Document.number)).where(Document.case_id == case.id)).one()
    row = Document(case_id=case.id, number=(last or 0) + 1, title="", given_by="")
    _write(row, draft)
    db.add(row)
    audit.collected(db, actor, "document_added", row, case.id)
    return row.id


def change_document(
    db: Session, actor: Actor, case_id: str, document_id: str, draft: DocumentDraft, *, seen_version: int
) -> None:
    """Correct what the register says of a document."""
    case = held_case(db, actor, Permission.WRITE_EVIDENCE, case_id)
    check_document(draft, clock.today())
    row = _document(db, case, document_id, seen_version)
    before = audit.values_of(row)
    _write(row, draft)
    audit.altered(db, actor, "document_changed", row, before, case.id)


def remove_document(db: Session, actor: Actor, case_id: str, document_id: str) -> None:
    """Take a document off the register, unless a finding rests on it."""
    case = held_case(db, actor, Permission.WRITE_EVIDENCE, case_id)
    row = _document(db, case, document_id)
    try:
        with db.begin_nested():
            db.delete(row)
    except IntegrityError:
        raise Invalid(
            "A finding rests on this document. Change the finding first, then remove the document.", "document"
        ) from None
    audit.erased(db, actor, "document_removed", row, case.id)


def _document(db: Session, case: CaseView, document_id: str, seen_version: int | None = None) -> Document:
    """The document, held. That it is of this review is looked at first: a refusal shows nothing of another review."""
    if db.exec(select(Document.id).where(Document.id == document_id, Document.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    return for_change(db, Document, document_id, seen_version)


def _write(row: Document, draft: DocumentDraft) -> None:
    row.title, row.given_by = draft.title.strip(), draft.given_by.strip()
    row.received_on, row.kept_at = draft.received_on, draft.kept_at.strip()
    row.sha256 = draft.sha256
