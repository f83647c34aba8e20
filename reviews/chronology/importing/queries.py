"""Holding a file against the chronology, before anything is taken in."""

from sqlmodel import Session, select

from reviews.chronology.entries.queries import entries_of
from reviews.chronology.importing.models import Import
from reviews.chronology.importing.rules import Reading, Report, report_on
from workbench.access import Actor


def preview(db: Session, actor: Actor, case_id: str, reading: Reading) -> Report:
    """What would become of each row of the file in this review. Nothing is written."""
    entries = entries_of(db, actor, case_id)
    same_file = db.exec(select(Import.id).where(Import.case_id == case_id, Import.sha256 == reading.sha256)).all()
    return report_on(reading, entries, same_file)
