"""Keeping a file that was made, and giving it to somebody."""

from sqlmodel import Session, select

from reports.documents.making import MadeFile
from reports.documents.models import RenderedFile
from reports.documents.rules import LAYOUT, MEDIA_TYPES, file_name
from reviews.editions.queries import NOT_FOUND, edition_by_id
from workbench import audit
from workbench.access import Actor
from workbench.errors import NotAllowed
from workbench.files import ServedFile, register_file_kind

FILE_KIND = "report"


def keep_file(db: Session, actor: Actor, edition_id: str, made: MadeFile) -> str:
    """Keep a file for those the edition is for. Somebody who made it in the same moment keeps theirs for everybody."""
    edition = edition_by_id(db, actor, edition_id)
    there = select(RenderedFile.id).where(
        RenderedFile.edition_id == edition.id, RenderedFile.format == made.format, RenderedFile.layout == LAYOUT
    )
    file_id = db.exec(there).first()
    if file_id is not None:
        return file_id
    row = RenderedFile(
        case_id=edition.case_id,
        edition_id=edition.id,
        format=made.format,
        layout=LAYOUT,
        pages=made.pages,
        size=len(made.content),
        sha256=made.sha256,
        content=made.content,
    )
    db.add(row)
    # The chain has the digest of the bytes; the history of values is no place for the bytes themselves.
    facts = {"edition": edition.id, "format": made.format.value, "sha256": made.sha256, "pages": made.pages}
    audit.record(
        db, actor, audit.Operation.COLLECTION, "report_file_made", about=row, case_id=edition.case_id, facts=facts
    )
    return row.id


def open_report(db: Session, actor: Actor, file_id: str) -> ServedFile:
    """Give the file to somebody the edition is for, and record that it was disclosed to them."""
    row = db.exec(select(RenderedFile).where(RenderedFile.id == file_id)).first()
    if row is None:
        raise NotAllowed(NOT_FOUND)
    edition = edition_by_id(db, actor, row.edition_id)
    facts = {"edition": edition.id, "format": row.format.value, "sha256": row.sha256}
    audit.record(db, actor, audit.Operation.DISCLOSURE, "report_taken", about=row, case_id=edition.case_id, facts=facts)
    name = file_name(edition.reference, edition.kind.value, edition.version_in_words, row.format)
    return ServedFile(name, MEDIA_TYPES[row.format], row.content)


register_file_kind(FILE_KIND, open_report)
