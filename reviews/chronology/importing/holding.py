"""Holding a file against the chronology it would go into."""

from dataclasses import replace

from sqlmodel import Session, select

from reviews.chronology.entries.said import has_entries_from, more_said_in, said_in
from reviews.chronology.importing.models import Import
from reviews.chronology.importing.rules import Reading, Report, can_say_more, notes_on_more, report_on, words_of
from workbench.access import Actor
from workbench.collection import paused


@paused()
def held_against(db: Session, actor: Actor, case_id: str, reading: Reading) -> Report:
    """What becomes of each row of the file in this review."""
    same_file = select(Import.id).where(Import.case_id == case_id, Import.sha256 == reading.sha256)
    same_sheet = db.exec(same_file.where(Import.sheet == reading.sheet)).all()
    is_file_in = has_entries_from(db, actor, case_id, same_sheet)
    present = () if is_file_in else (words_of(*said) for said in said_in(db, actor, case_id))
    report = report_on(reading, present, is_file_in=is_file_in)
    if is_file_in or not report.duplicates or not can_say_more(reading):
        return report
    new = {row.number for row in report.new}
    rows = [row for row in reading.rows if row.number not in new]
    more = (
        (words_of(*said), (recorded_on, details)) for *said, recorded_on, details in more_said_in(db, actor, case_id)
    )
    return replace(report, ambiguous=(*report.ambiguous, *notes_on_more(rows, more)))
