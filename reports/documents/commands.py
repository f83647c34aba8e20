"""Keeping a file that was made, and giving it to somebody."""

from sqlmodel import Session, select

from reports.documents.keeping import add_file, file_made
from reports.documents.making import MadeFile
from reports.documents.models import FileTaken, RenderedFile
from reports.documents.rules import MEDIA_TYPES, GivingDraft, check_giving, file_name
from reviews.cases.queries import held_case
from reviews.editions.kinds import EDITIONS
from reviews.editions.queries import NOT_FOUND, EditionView, edition_by_id
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import NotAllowed
from workbench.files import ServedFile, register_file_kind

FILE_KIND, GIVING_KIND = "report", "report-giving"


def keep_file(db: Session, actor: Actor, edition_id: str, made: MadeFile) -> str:
    """Keep a file for those the edition is for. Somebody who made it in the same moment keeps theirs for everybody."""
    edition = edition_by_id(db, actor, edition_id)
    if there := file_made(db, RenderedFile, made.format, edition_id=edition.id):
        return there.id
    row = add_file(db, RenderedFile, made, edition.case_id, edition_id=edition.id)
    facts = {"edition": edition.id, "format": made.format.value, "sha256": made.sha256, "pages": made.pages}
    audit.record(
        db, actor, audit.Operation.COLLECTION, "report_file_made", about=row, case_id=edition.case_id, facts=facts
    )
    return row.id


def note_giving(db: Session, actor: Actor, case_id: str, draft: GivingDraft) -> str:
    """Say to whom a file goes, why and how, before it is taken. Returns the id under which it is then fetched."""
    case = held_case(db, actor, Permission.READ_CASE, case_id)
    check_giving(draft)
    row, edition = _file(db, actor, draft.file_id)
    if edition.case_id != case.id:
        raise NotAllowed(NOT_FOUND)
    assert draft.channel is not None
    giving = FileTaken(
        case_id=case.id,
        file_id=row.id,
        taken_by_id=actor.account_id,
        to_whom=draft.to_whom.strip(),
        why=draft.why.strip(),
        channel=draft.channel,
    )
    db.add(giving)
    audit.collected(db, actor, "report_giving_noted", giving, case.id)
    return giving.id


def open_report(db: Session, actor: Actor, file_id: str) -> ServedFile:
    """Give the file to somebody the edition is for, and record that it was disclosed to them."""
    row, edition = _file(db, actor, file_id)
    taken = FileTaken(case_id=edition.case_id, file_id=row.id, taken_by_id=actor.account_id, taken_at=clock.now())
    db.add(taken)
    return _served(db, actor, row, edition, taken)


def open_for_giving(db: Session, actor: Actor, giving_id: str) -> ServedFile:
    """Give the file to whoever said that they would pass it on, and to nobody else."""
    giving = db.get(FileTaken, giving_id)
    if giving is None or giving.taken_by_id != actor.account_id:
        raise NotAllowed(NOT_FOUND)
    row, edition = _file(db, actor, giving.file_id)
    giving = for_change(db, FileTaken, giving.id, None)
    giving.taken_at = giving.taken_at or clock.now()
    return _served(db, actor, row, edition, giving)


def _file(db: Session, actor: Actor, file_id: str) -> tuple[RenderedFile, EditionView]:
    row = db.exec(select(RenderedFile).where(RenderedFile.id == file_id)).first()
    if row is None:
        raise NotAllowed(NOT_FOUND)
    return row, edition_by_id(db, actor, row.edition_id)


def _served(db: Session, actor: Actor, row: RenderedFile, edition: EditionView, taken: FileTaken) -> ServedFile:
    facts = {"edition": edition.id, "format": row.format.value, "sha256": row.sha256, "channel": taken.channel.value}
    audit.record(db, actor, audit.Operation.DISCLOSURE, "report_taken", about=row, case_id=edition.case_id, facts=facts)
    name = file_name(edition.reference, edition.kind.value, edition.version_in_words, row.format)
    if EDITIONS[edition.kind].most_pages == 1:  # nobody can tell from a briefing which review it comes from
        name = file_name("learning", edition.kind.value, edition.digest[:12], row.format)
    return ServedFile(name, MEDIA_TYPES[row.format], row.content)


register_file_kind(FILE_KIND, open_report)
register_file_kind(GIVING_KIND, open_for_giving)
