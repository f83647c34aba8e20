"""Keeping a printed page until it is taken, and giving it to whoever had it made."""

from sqlmodel import Session

from reports.case_page.making import MadePrint
from reviews.cases.queries import the_case
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor
from workbench.files import ServedFile, hand_over, keep_working_copy, register_file_kind, working_copy

FILE_KIND = "case page"
NOT_HERE = "That page is no longer kept. Open the case on one page and have it made again."


def keep_print(db: Session, actor: Actor, case_id: str, made: MadePrint) -> str:
    """Keep a printed page for whoever had it made, in place of an earlier one of theirs."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    file = ServedFile(f"{case.reference}-on-one-page.pdf", "application/pdf", made.content)
    row = keep_working_copy(db, actor, FILE_KIND, case.id, file, {"pages": made.pages})
    audit.record(db, actor, audit.Operation.COLLECTION, "case_page_made", about=row, case_id=case.id, facts=row.facts)
    return row.id


def open_print(db: Session, actor: Actor, print_id: str) -> ServedFile:
    """Give the page to whoever had it made, while they may read the case, and record the disclosure. Then it goes."""
    row = working_copy(db, actor, FILE_KIND, print_id, NOT_HERE)
    case = the_case(db, actor, Permission.READ_CASE, row.case_id)
    audit.record(db, actor, audit.Operation.DISCLOSURE, "case_page_taken", about=row, case_id=case.id, facts=row.facts)
    return hand_over(db, row)


register_file_kind(FILE_KIND, open_print)
