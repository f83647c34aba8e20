"""Writing the register of documents, what rests on them, and whose hands they passed through."""

from collections.abc import Collection, Sequence

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from reviews.cases.queries import CaseView, held_case
from reviews.chronology.entries.queries import entries_by_id
from reviews.evidence.custody import CustodyDraft, check_custody
from reviews.evidence.linking import LinkDraft, check_links
from reviews.evidence.models import CustodyNote, Document, EvidenceLink
from reviews.evidence.rules import DocumentDraft, check_document
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed
from workbench.numbering import next_number

NOT_HERE = "That document is not part of this review. Open the review again and choose it there."


def add_document(db: Session, actor: Actor, case_id: str, draft: DocumentDraft) -> str:
    """Register a document that was read for the review."""
    case = held_case(db, actor, Permission.WRITE_EVIDENCE, case_id)
    check_document(draft, clock.today())
    row = Document(
        case_id=case.id, number=next_number(db, Document.number, Document.case_id == case.id), title="", given_by=""
    )
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
    """Take a document off the register with its notes of custody, unless an entry or a finding rests on it."""
    case = held_case(db, actor, Permission.WRITE_EVIDENCE, case_id)
    row = _document(db, case, document_id)
    links = db.exec(select(EvidenceLink).where(EvidenceLink.document_id == row.id).order_by(col(EvidenceLink.id))).all()
    if entries_by_id(db, actor, case.id, {link.entry_id for link in links}):
        raise Invalid(
            "Entries rest on this document. Take their links to it out first, then remove the document.", "document"
        )
    notes = db.exec(select(CustodyNote).where(CustodyNote.document_id == row.id).order_by(col(CustodyNote.id))).all()
    try:
        with db.begin_nested():
            for one in (*links, *notes):  # what still links was of entries that are gone themselves
                db.delete(one)
            db.flush()
            db.delete(row)
    except IntegrityError:
        raise Invalid(
            "A finding rests on this document. Change the finding first, then remove the document.", "document"
        ) from None
    audit.erased(db, actor, "document_removed", row, case.id, links=len(links), custody_notes=len(notes))


def link_entries(db: Session, actor: Actor, case_id: str, document_id: str, drafts: Sequence[LinkDraft]) -> None:
    """Say that these entries rest on a document. One that is linked already takes the page or paragraph now given."""
    case = held_case(db, actor, Permission.WRITE_EVIDENCE, case_id)
    check_links(drafts)
    document = _document(db, case, document_id)
    wanted = {draft.entry_id: draft.place.strip() for draft in drafts}
    if wanted.keys() - entries_by_id(db, actor, case.id, wanted.keys()).keys():
        raise NotAllowed("A chosen entry is not part of this review, or was taken out. Choose again from the list.")
    there = {link.entry_id: link for link in _links(db, document, wanted.keys())}
    for entry_id, place in wanted.items():
        row = there.get(entry_id) or EvidenceLink(case_id=case.id, entry_id=entry_id, document_id=document.id)
        row.place = place
        db.add(row)
    audit.record(
        db,
        actor,
        audit.Operation.COLLECTION,
        "entries_linked",
        about=document,
        case_id=case.id,
        facts={"entries": len(wanted)},
        values=wanted,
    )


def unlink_entries(db: Session, actor: Actor, case_id: str, document_id: str, drafts: Sequence[LinkDraft]) -> None:
    """Say that these entries do not rest on a document after all."""
    case = held_case(db, actor, Permission.WRITE_EVIDENCE, case_id)
    if not drafts:
        raise Invalid("Choose at least one link to take out.", "linked")
    document = _document(db, case, document_id)
    links = _links(db, document, {draft.entry_id for draft in drafts})
    for link in links:
        db.delete(link)
    facts = {"entries": len(links)}
    audit.record(db, actor, audit.Operation.ERASURE, "entries_unlinked", about=document, case_id=case.id, facts=facts)


def add_custody_note(db: Session, actor: Actor, case_id: str, document_id: str, draft: CustodyDraft) -> str:
    """Note that a document passed into other hands, or came back. A note is never changed."""
    case = held_case(db, actor, Permission.WRITE_EVIDENCE, case_id)
    happened_on = check_custody(draft, clock.today())
    document = _document(db, case, document_id)
    row = CustodyNote(
        case_id=case.id,
        document_id=document.id,
        happened_on=happened_on,
        act=draft.act,
        who=draft.who.strip(),
        words=draft.words.strip(),
    )
    db.add(row)
    audit.collected(db, actor, "custody_noted", row, case.id)
    return row.id


def _links(db: Session, document: Document, entry_ids: Collection[str]) -> Sequence[EvidenceLink]:
    here = select(EvidenceLink).where(
        EvidenceLink.document_id == document.id, col(EvidenceLink.entry_id).in_(sorted(entry_ids))
    )
    return db.exec(here.order_by(col(EvidenceLink.id))).all()


def _document(db: Session, case: CaseView, document_id: str, seen_version: int | None = None) -> Document:
    """The document, held. That it is of this review is looked at first: a refusal shows nothing of another review."""
    if db.exec(select(Document.id).where(Document.id == document_id, Document.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    return for_change(db, Document, document_id, seen_version)


def _write(row: Document, draft: DocumentDraft) -> None:
    row.title, row.given_by = draft.title.strip(), draft.given_by.strip()
    row.received_on, row.kept_at = draft.received_on, draft.kept_at.strip()
    row.sha256, row.kind, row.marking = draft.sha256, draft.kind, draft.marking
    row.given_role = draft.given_role.strip()
