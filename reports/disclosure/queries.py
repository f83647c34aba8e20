"""Reading what is disclosed: whether anything can be, the editions, and what their files are made from."""

from sqlmodel import Session, select

from reports.disclosure.models import Disclosure
from reports.disclosure.rules import State, too_early
from reports.disclosure.standing import (
    NOT_FOUND,
    DisclosureView,
    Removal,
    disclosure_by_id,
    disclosures_of,
    edition_to_give,
    final_text,
)
from reports.disclosure.taking_out import NOT_FINAL, FormView, contents_with, draft_now, forms_of, listed_in
from reports.documents.contents import Contents
from reviews.cases.queries import the_case
from reviews.editions.rules import Style, Words
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.errors import NotAllowed, NotYet

__all__ = [
    "DisclosureView", "FormView", "Removal", "contents_of", "disclosure_by_id", "disclosures_of", "draft_now",
    "edition_to_give", "forms_of", "listed_in", "why_not",
]  # fmt: skip


def why_not(db: Session, actor: Actor, case_id: str) -> str:
    """Why nothing can be disclosed of this review now, in one sentence; empty when something can."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    if why := too_early(offence.outcome for offence in case.offences):
        return why
    return "" if final_text(db, actor, case) is not None else NOT_FINAL


def contents_of(db: Session, actor: Actor, case_id: str, disclosure_id: str) -> Contents:
    """What the files of an approved edition are made from."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    row = db.exec(select(Disclosure).where(Disclosure.id == disclosure_id, Disclosure.case_id == case.id)).first()
    if row is None:
        raise NotAllowed(NOT_FOUND)
    if row.state is not State.APPROVED or row.decided_at is None:
        raise NotYet("Files are made once a second person has approved the edition.")
    words = tuple(
        Words(number, section, Style(style), text, about, tuple(cells))
        for number, section, style, text, about, cells in row.paragraphs
    )
    return contents_with(case, row.number, row.decided_at, row.digest, words)
