"""The documents of an invented review as they are registered: kind, marking, and whose hands one passed through."""

from sqlmodel import Session

from reviews.evidence.commands import add_custody_note, add_document
from reviews.evidence.custody import CustodyAct, CustodyDraft
from reviews.evidence.rules import DocumentDraft, DocumentKind, Marking
from workbench import clock
from workbench.access import Actor

KINDS = {
    "assessment": DocumentKind.ASSESSMENT,
    "minutes": DocumentKind.MINUTES,
    "log": DocumentKind.LOG,
    "report": DocumentKind.REPORT,
    "summary": DocumentKind.REPORT,
    "return": DocumentKind.REPORT,
    "record": DocumentKind.CASE_RECORD,
    "file": DocumentKind.CASE_RECORD,
    "chronology": DocumentKind.CASE_RECORD,
}


def register(db: Session, reviewer: Actor, case_id: str, documents: tuple[tuple[str, str], ...]) -> list[str]:
    """Register each by its title and who gave it; the first goes back to whom it came from, once it was copied."""
    made = []
    for title, given_by in documents:
        draft = DocumentDraft(
            title, given_by, clock.today(), kind=kind_of(title), given_role="records officer", marking=Marking.SENSITIVE
        )
        made.append(add_document(db, reviewer, case_id, draft))
    if documents:
        note = CustodyDraft(CustodyAct.RETURNED, documents[0][1], clock.today(), "The paper file, once it was copied.")
        add_custody_note(db, reviewer, case_id, made[0], note)
    return made


def kind_of(title: str) -> DocumentKind:
    """The kind that the words of an invented title name."""
    named = (kind for word, kind in KINDS.items() if word in title.lower())
    return next(named, DocumentKind.OTHER)
