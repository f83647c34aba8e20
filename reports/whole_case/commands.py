"""Letting a whole review leave as a file, to be taken once by whoever had it made; each step is recorded."""

from sqlmodel import Session

from reports.whole_case.packing import MadeCase
from reports.whole_case.rules import LeavingDraft, check_leaving, file_name
from reviews.cases.queries import held_case, the_case
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor
from workbench.errors import NotAllowed
from workbench.files import ServedFile, hand_over, keep_working_copy, register_file_kind, working_copy

FILE_KIND = "whole review"
NOT_HERE = "That file is no longer kept. Open “The whole review as a file” and have it made again."


def keep_case_file(db: Session, actor: Actor, case_id: str, made: MadeCase, draft: LeavingDraft) -> str:
    """Keep the file until whoever had it made takes it, with to whom it goes, why and how."""
    case = held_case(db, actor, Permission.EXPORT_CASE, case_id)
    channel = check_leaving(draft)
    _check_of(made, case.id)
    file = ServedFile(file_name(case.reference), "application/zip", made.content)
    facts = {"rows": made.manifest.rows, "channel": channel.value}
    row = keep_working_copy(db, actor, FILE_KIND, case.id, file, facts)
    audit.record(
        db,
        actor,
        audit.Operation.COLLECTION,
        "whole_review_made",
        about=row,
        case_id=case.id,
        facts=row.facts,
        values=_said(draft),
    )
    return row.id


def open_case_file(db: Session, actor: Actor, copy_id: str) -> ServedFile:
    """Give the file to whoever had it made, while they still may, and record the disclosure. Then it goes."""
    row = working_copy(db, actor, FILE_KIND, copy_id, NOT_HERE)
    case = the_case(db, actor, Permission.EXPORT_CASE, row.case_id)
    operation = audit.Operation.DISCLOSURE
    audit.record(db, actor, operation, "whole_review_taken", about=row, case_id=case.id, facts=row.facts)
    return hand_over(db, row)


def note_case_taken(db: Session, actor: Actor, case_id: str, made: MadeCase, draft: LeavingDraft) -> None:
    """Record that a whole review is handed out on the command line: to whom, why and how."""
    case = held_case(db, actor, Permission.EXPORT_CASE, case_id)
    channel = check_leaving(draft)
    _check_of(made, case.id)
    facts = {"rows": made.manifest.rows, "channel": channel.value, "sha256": made.sha256}
    audit.record(
        db,
        actor,
        audit.Operation.DISCLOSURE,
        "whole_review_taken",
        case_id=case.id,
        facts=facts,
        values=_said(draft),
    )


def _check_of(made: MadeCase, case_id: str) -> None:
    """A file of one review is never handed out as that of another."""
    if made.manifest.case_id != case_id:
        raise NotAllowed(NOT_HERE)


def _said(draft: LeavingDraft) -> dict[str, str]:
    return {"to_whom": draft.to_whom.strip(), "why": draft.why.strip()}


register_file_kind(FILE_KIND, open_case_file)
