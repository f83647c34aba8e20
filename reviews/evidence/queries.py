"""Reading the register of documents."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.evidence.models import Document
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
    given_by: str
    received_on: date | None
    kept_at: str
    sha256: str

    @property
    def label(self) -> str:
        """“Document 2, court report”."""
        return f"Document {self.number}, {self.title}"


@remembered()
def documents_of(db: Session, actor: Actor, case_id: str) -> tuple[DocumentView, ...]:
    """The documents of the review, by number."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    statement = select(Document).where(Document.case_id == case_id).order_by(col(Document.number), col(Document.id))
    return tuple(
        DocumentView(row.id, row.version, row.number, row.title, row.given_by, row.received_on, row.kept_at, row.sha256)
        for row in db.exec(statement)
    )
