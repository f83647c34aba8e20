"""Keeping the case on paper until it is taken, and giving it to whoever had it made."""

from datetime import timedelta

from sqlmodel import Session, col, delete, or_, select

from reports.documents.making import MadeFile
from reports.paper.models import PaperPack
from reviews.cases.queries import the_case
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.errors import NotAllowed
from workbench.files import ServedFile, register_file_kind

FILE_KIND = "paper pack"
KEPT_FOR = timedelta(hours=1)  # one that nobody took: it shows the case as it stood, and goes out of date
NOT_HERE = "That file is no longer kept. Open “On paper” and have it made again."


def keep_pack(db: Session, actor: Actor, case_id: str, made: MadeFile) -> str:
    """Keep the file for whoever had it made, in place of an earlier one of theirs."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    mine = (PaperPack.case_id == case.id) & (PaperPack.account_id == actor.account_id)
    db.exec(delete(PaperPack).where(or_(mine, col(PaperPack.created_at) < clock.now() - KEPT_FOR)))
    row = PaperPack(case_id=case.id, account_id=actor.account_id, sha256=made.sha256, content=made.content)
    db.add(row)
    facts = {"sha256": made.sha256, "pages": made.pages}
    audit.record(db, actor, audit.Operation.COLLECTION, "paper_pack_made", about=row, case_id=case.id, facts=facts)
    return row.id


def open_pack(db: Session, actor: Actor, pack_id: str) -> ServedFile:
    """Give the file to whoever had it made, while they may read the case, and record the disclosure. Then it goes."""
    row = db.exec(select(PaperPack).where(PaperPack.id == pack_id)).first()
    if row is None or row.account_id != actor.account_id:
        raise NotAllowed(NOT_HERE)
    case = the_case(db, actor, Permission.READ_CASE, row.case_id)
    facts = {"sha256": row.sha256}
    audit.record(db, actor, audit.Operation.DISCLOSURE, "paper_pack_taken", about=row, case_id=case.id, facts=facts)
    file = ServedFile(f"{case.reference}-working-copy.pdf", "application/pdf", row.content)
    db.delete(row)
    return file


register_file_kind(FILE_KIND, open_pack)
