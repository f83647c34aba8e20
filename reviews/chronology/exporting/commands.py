"""Keeping a file until it is taken, giving it to whoever had it made, and recording that it was handed out."""

from datetime import timedelta

from sqlmodel import Session, col, delete, or_, select

from reviews.cases.queries import the_case
from reviews.chronology.exporting.making import MadeExport
from reviews.chronology.exporting.models import Export
from reviews.chronology.exporting.rules import MEDIA_TYPES, SUFFIXES, Form, file_name
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.errors import NotAllowed
from workbench.files import ServedFile, register_file_kind

FILE_KIND = "chronology"
KEPT_FOR = timedelta(hours=1)  # a file that nobody took
NOT_HERE = "That file is no longer kept. Open “Take the chronology out” and have it made again."


def keep_export(db: Session, actor: Actor, case_id: str, made: MadeExport) -> str:
    """Keep a file for whoever had it made, in place of an earlier one of theirs."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    mine = (Export.case_id == case.id) & (Export.account_id == actor.account_id)
    db.exec(delete(Export).where(or_(mine, col(Export.created_at) < clock.now() - KEPT_FOR)))
    row = Export(
        case_id=case.id,
        account_id=actor.account_id,
        form=made.form,
        entries=made.entries,
        sha256=made.sha256,
        content=made.content,
    )
    db.add(row)
    facts = {"format": made.form.value, "entries": made.entries, "sha256": made.sha256}
    audit.record(db, actor, audit.Operation.COLLECTION, "chronology_file_made", about=row, case_id=case.id, facts=facts)
    return row.id


def open_export(db: Session, actor: Actor, export_id: str) -> ServedFile:
    """Give the file to whoever had it made, while they may read the review, and record the disclosure. Then it goes."""
    row = db.exec(select(Export).where(Export.id == export_id)).first()
    if row is None or row.account_id != actor.account_id:
        raise NotAllowed(NOT_HERE)
    case = the_case(db, actor, Permission.READ_CASE, row.case_id)
    note_export(db, actor, case.id, row.form, row.entries, row.sha256)
    file = ServedFile(file_name(case.reference, row.form), MEDIA_TYPES[SUFFIXES[row.form]], row.content)
    db.delete(row)
    return file


def note_export(db: Session, actor: Actor, case_id: str, form: Form, entries: int, sha256: str = "") -> None:
    """Record that the chronology was handed out, in what form, and how many entries it had."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    facts = {"format": form.value, "entries": entries} | ({"sha256": sha256} if sha256 else {})
    audit.record(db, actor, audit.Operation.DISCLOSURE, "chronology_exported", case_id=case.id, facts=facts)


register_file_kind(FILE_KIND, open_export)
