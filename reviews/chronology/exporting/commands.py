"""Keeping a file until it is taken, giving it to whoever had it made, and recording that it was handed out."""

from sqlmodel import Session

from reviews.cases.queries import the_case
from reviews.chronology.exporting.making import MadeExport
from reviews.chronology.exporting.rules import MEDIA_TYPES, SUFFIXES, Form, file_name
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor
from workbench.files import ServedFile, hand_over, keep_working_copy, register_file_kind, working_copy

FILE_KIND = "chronology"
NOT_HERE = "That file is no longer kept. Open “Take the chronology out” and have it made again."
HANDED_OUT = "chronology_exported"


def keep_export(db: Session, actor: Actor, case_id: str, made: MadeExport) -> str:
    """Keep a file for whoever had it made, in place of an earlier one of theirs."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    file = ServedFile(file_name(case.reference, made.form), MEDIA_TYPES[SUFFIXES[made.form]], made.content)
    row = keep_working_copy(db, actor, FILE_KIND, case.id, file, _facts(made.form, made.entries))
    audit.record(
        db, actor, audit.Operation.COLLECTION, "chronology_file_made", about=row, case_id=case.id, facts=row.facts
    )
    return row.id


def open_export(db: Session, actor: Actor, export_id: str) -> ServedFile:
    """Give the file to whoever had it made, while they may read the review, and record the disclosure. Then it goes."""
    row = working_copy(db, actor, FILE_KIND, export_id, NOT_HERE)
    case = the_case(db, actor, Permission.READ_CASE, row.case_id)
    audit.record(db, actor, audit.Operation.DISCLOSURE, HANDED_OUT, about=row, case_id=case.id, facts=row.facts)
    return hand_over(db, row)


def note_export(db: Session, actor: Actor, case_id: str, form: Form, entries: int) -> None:
    """Record that the chronology was handed out, in what form, and how many entries it had."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    audit.record(db, actor, audit.Operation.DISCLOSURE, HANDED_OUT, case_id=case.id, facts=_facts(form, entries))


def _facts(form: Form, entries: int) -> dict[str, str | int]:
    return {"format": form.value, "entries": entries}


register_file_kind(FILE_KIND, open_export)
