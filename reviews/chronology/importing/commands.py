"""Taking a file into the chronology: whole, or not at all."""

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.chronology.contributions.requests import requests_of
from reviews.chronology.entries.commands import take_in
from reviews.chronology.importing.holding import held_against
from reviews.chronology.importing.models import Import
from reviews.chronology.importing.rules import Reading, Report
from reviews.chronology.importing.waiting.commands import keep_rows
from reviews.chronology.importing.waiting.queries import not_kept_yet
from reviews.chronology.knowledge.commands import take_in_knowledge
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor
from workbench.collection import paused
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

NOT_HERE = "That file or request is not part of this review. Open the agencies page again and choose it there."


@paused()
def import_chronology(
    db: Session, actor: Actor, case_id: str, reading: Reading, *, keep_rejected: bool = False
) -> Report:
    """Take in every row that is not here yet, as one act. Refused, with nothing written, while any row is rejected.

    With `keep_rejected` the other rows are taken in, and the rejected ones wait until they are put right or dismissed.

    A file that answers a request to an agency is kept with that request, and so its entries say whose account they are.
    """
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    if reading.rejected and not keep_rejected:
        count = len({note.row for note in reading.rejected})
        raise Invalid(
            f"Nothing was taken in: {count} of {reading.read} rows cannot be read. Correct them in the file and "
            "choose it again.",
            "file",
        )
    asked = requests_of(db, actor, case.id).get(reading.request)
    if reading.request and asked is None:
        raise Invalid(
            "This file answers a request that this review did not make. Open the review it belongs to.", "file"
        )
    report = held_against(db, actor, case.id, reading)
    waiting = not_kept_yet(db, case.id, reading)
    if not report.new and not waiting:
        return report
    row = Import(
        case_id=case.id,
        file_name=reading.file_name,
        sha256=reading.sha256,
        sheet=reading.sheet,
        rows_read=report.read,
        rows_accepted=report.accepted,
        contribution_id=asked.id if asked else None,
    )
    db.add(row)
    db.flush()
    ids = take_in(
        db,
        actor,
        case.id,
        report.new,
        parents=reading.parents,
        imported=row,
        facts={
            "sha256": reading.sha256,
            "read": report.read,
            "accepted": report.accepted,
            "undated": report.undated,
            "duplicates": report.duplicates,
        },
    )
    known = {ids[number]: drafts for number, drafts in reading.known.items() if number in ids}
    if known:
        take_in_knowledge(db, actor, case.id, known, imported=row)
    if waiting:
        keep_rows(db, actor, case.id, row, waiting, reading.rejected)
    return report


def keep_with_request(db: Session, actor: Actor, case_id: str, import_id: str, contribution_id: str | None) -> None:
    """Say which request to an agency a file answers, or that it answers none. Its entries say so from then on."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    if contribution_id is not None and contribution_id not in {
        asked.id for asked in requests_of(db, actor, case.id).values()
    }:
        raise NotAllowed(NOT_HERE)
    if db.exec(select(Import.id).where(Import.id == import_id, Import.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    row = for_change(db, Import, import_id)
    before = audit.values_of(row)
    row.contribution_id = contribution_id
    audit.altered(db, actor, "import_kept_with_request", row, before, case.id)
