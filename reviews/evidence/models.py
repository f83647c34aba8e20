"""The register of documents, what rests on them, and whose hands they passed through."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from reviews.evidence.custody import CustodyAct
from reviews.evidence.rules import DocumentKind, Marking
from workbench.base import Record, one_of


class Document(Record, table=True):
    """A document that was read for the review. The register says what it is; the document stays where it is kept."""

    __tablename__ = "document"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # 1, 2, 3 … within the review
    title: str = Field(max_length=200)
    kind: DocumentKind = Field(default=DocumentKind.OTHER, sa_type=one_of(DocumentKind))
    given_by: str = Field(max_length=200)  # agency or role
    given_role: str = Field(default="", max_length=200)  # in what role they gave it
    received_on: date | None = None
    kept_at: str = Field(default="", max_length=400)  # where the document itself can be found
    sha256: str = Field(default="", max_length=64)  # of the file, when it was at hand; empty when it was not
    marking: Marking = Field(default=Marking.NONE, sa_type=one_of(Marking))  # the one it bears itself


class EvidenceLink(Record, table=True):
    """That an entry of the chronology rests on a document, as a person has said."""

    __tablename__ = "evidence_link"
    __table_args__ = (sa.UniqueConstraint("entry_id", "document_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    # No foreign key: an entry that is taken out and brought back by undoing finds its documents again.
    entry_id: str = Field(max_length=36)
    document_id: str = Field(foreign_key="document.id", index=True)
    place: str = Field(default="", max_length=200)  # page or paragraph; empty when it is not said


class CustodyNote(Record, table=True):
    """Whose hands a document passed through. Notes are added, never changed or taken out by themselves."""

    __tablename__ = "custody_note"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    document_id: str = Field(foreign_key="document.id", index=True)
    happened_on: date
    act: CustodyAct = Field(sa_type=one_of(CustodyAct))
    who: str = Field(max_length=200)  # agency or role
    words: str = Field(default="", max_length=400)
