"""Keeping a file of codings until it is taken, giving it to whoever had it made, and recording the disclosure."""

from collections.abc import Sequence
from datetime import timedelta

from sqlmodel import Session, col, delete, or_, select

from reports.codings.making import MadeFile
from reports.codings.models import CodingsFile
from reports.codings.rules import MEDIA_TYPES, SUFFIXES, Form, file_name
from reports.codings.taking import reviews_to_take
from workbench import audit, clock
from workbench.access import Actor
from workbench.errors import NotAllowed
from workbench.files import ServedFile, register_file_kind

FILE_KIND = "codings"
KEPT_FOR = timedelta(hours=1)  # a file that nobody took
NOT_HERE = "That file is no longer kept. Open “Codings as files” and have it made again."


def keep_codings(db: Session, actor: Actor, made: MadeFile) -> str:
    """Keep a file for whoever had it made, in place of an earlier one of theirs."""
    reviews_to_take(db, actor, made.references)
    mine = col(CodingsFile.account_id) == actor.account_id
    db.exec(delete(CodingsFile).where(or_(mine, col(CodingsFile.created_at) < clock.now() - KEPT_FOR)))
    row = CodingsFile(
        account_id=actor.account_id,
        form=made.form,
        references=list(made.references),
        codings=made.codings,
        sha256=made.sha256,
        content=made.content,
    )
    db.add(row)
    facts = {"format": made.form.value, "reviews": len(made.references), "codings": made.codings, "sha256": made.sha256}
    audit.record(db, actor, audit.Operation.COLLECTION, "codings_file_made", about=row, facts=facts)
    return row.id


def open_codings(db: Session, actor: Actor, file_id: str) -> ServedFile:
    """Give the file to whoever had it made, while they may read every review in it, and record it. Then it goes."""
    row = db.exec(select(CodingsFile).where(CodingsFile.id == file_id)).first()
    if row is None or row.account_id != actor.account_id:
        raise NotAllowed(NOT_HERE)
    note_taken(db, actor, row.references, row.form, row.codings, row.sha256)
    name = file_name(tuple(row.references), row.form)
    file = ServedFile(name, MEDIA_TYPES[SUFFIXES[row.form]], row.content)
    db.delete(row)
    return file


def note_taken(db: Session, actor: Actor, references: Sequence[str], form: Form, codings: int, sha256: str) -> None:
    """Record the disclosure with each review that is in the file, so that it stands in the record of every one."""
    cases = reviews_to_take(db, actor, references) if references else ()
    facts = {"format": form.value, "reviews": len(cases), "codings": codings, "sha256": sha256}
    for case in cases:
        audit.record(db, actor, audit.Operation.DISCLOSURE, "codings_taken", case_id=case.id, facts=facts)


register_file_kind(FILE_KIND, open_codings)
