"""Holding a file against the chronology it would go into."""

from sqlmodel import Session, select

from reviews.chronology.entries.said import has_entries_from, said_in
from reviews.chronology.importing.models import Import
from reviews.chronology.importing.rules import Reading, Report, report_on, words_of
from workbench.access import Actor
from workbench.collection import paused


@paused()
def held_against(db: Session, actor: Actor, case_id: str, reading: Reading) -> Report:
    """What becomes of each row of the file in this review."""
    same_file = select(Import.id).where(Import.case_id == case_id, Import.sha256 == reading.sha256)
    same_sheet = db.exec(same_file.where(Import.sheet == reading.sheet)).all()
    is_file_in = has_entries_from(db, actor, case_id, same_sheet)
    present = () if is_file_in else (words_of(*said) for said in said_in(db, actor, case_id))
    return report_on(reading, present, is_file_in=is_file_in)
