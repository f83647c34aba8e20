"""Keeping a printed page until it is taken, and giving it to whoever had it made."""

from datetime import timedelta

from sqlmodel import Session, col, delete, or_, select

from reports.case_page.making import MadePrint
from reports.case_page.models import CasePrint
from reviews.cases.queries import the_case
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.errors import NotAllowed
from workbench.files import ServedFile, register_file_kind

FILE_KIND = "case page"
KEPT_FOR = timedelta(hours=1)  # a page that nobody took: it shows the case as it stood, and goes out of date
NOT_HERE = "That page is no longer kept. Open the case on one page and have it made again."


def keep_print(db: Session, actor: Actor, case_id: str, made: MadePrint) -> str:
    """Keep a printed page for whoever had it made, in place of an earlier one of theirs."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    mine = (CasePrint.case_id == case.id) & (CasePrint.account_id == actor.account_id)
    db.exec(delete(CasePrint).where(or_(mine, col(CasePrint.created_at) < clock.now() - KEPT_FOR)))
    row = CasePrint(case_id=case.id, account_id=actor.account_id, sha256=made.sha256, content=made.content)
    db.add(row)
    facts = {"sha256": made.sha256, "pages": made.pages}
    audit.record(db, actor, audit.Operation.COLLECTION, "case_page_made", about=row, case_id=case.id, facts=facts)
    return row.id


def open_print(db: Session, actor: Actor, print_id: str) -> ServedFile:
    """Give the page to whoever had it made, while they may read the case, and record the disclosure. Then it goes."""
    row = db.exec(select(CasePrint).where(CasePrint.id == print_id)).first()
    if row is None or row.account_id != actor.account_id:
        raise NotAllowed(NOT_HERE)
    case = the_case(db, actor, Permission.READ_CASE, row.case_id)
    facts = {"sha256": row.sha256}
    audit.record(db, actor, audit.Operation.DISCLOSURE, "case_page_taken", about=row, case_id=case.id, facts=facts)
    file = ServedFile(f"{case.reference}-on-one-page.pdf", "application/pdf", row.content)
    db.delete(row)
    return file


register_file_kind(FILE_KIND, open_print)
