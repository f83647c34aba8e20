"""Writing the judgement. It may be saved half done; the gate, not the pen, insists that it is whole."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from reviews.cases.queries import held_case
from reviews.chronology.entries.queries import entries_by_id
from reviews.findings.queries import present_findings
from reviews.judgement.models import Judgement, JudgementGround
from reviews.judgement.rules import JudgementDraft, check_reasons
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import NotAllowed

NOT_HERE = "That entry or finding is not part of this review. Open the page again and choose from the lists there."


def write_judgement(
    db: Session, actor: Actor, case_id: str, draft: JudgementDraft, seen_version: int | None = None
) -> str:
    """Save the answer, its reasons and what it relies on. Any of them may still be missing."""
    case = held_case(db, actor, Permission.WRITE_JUDGEMENT, case_id)
    check_reasons(draft.reasons)
    entry_ids, finding_ids = set(draft.entry_ids), set(draft.finding_ids)
    if not entry_ids <= set(entries_by_id(db, actor, case.id, entry_ids)):
        raise NotAllowed(NOT_HERE)
    if not finding_ids <= {finding.id for finding in present_findings(db, case.id)}:
        raise NotAllowed(NOT_HERE)
    row = _judgement(db, actor, case.id, seen_version)
    before = audit.values_of(row)
    row.answer, row.reasons = draft.answer, draft.reasons
    if audit.values_of(row) != before:
        audit.altered(db, actor, "judgement_written", row, before, case.id)
    _rely_on(db, actor, row, entry_ids, finding_ids)
    return row.id


def save_reasons(db: Session, actor: Actor, case_id: str, text: str, seen_version: int | None = None) -> int:
    """Save the reasons while they are being written. Returns the version that now stands, for the next saving.

    `seen_version` 0 says that nothing was saved yet when the page was opened.
    """
    case = held_case(db, actor, Permission.WRITE_JUDGEMENT, case_id)
    check_reasons(text)
    row = _judgement(db, actor, case.id, seen_version)
    before = audit.values_of(row)
    row.reasons = text
    if audit.values_of(row) != before:
        audit.altered(db, actor, "judgement_reasons_saved", row, before, case.id)
    return row.version


def _judgement(db: Session, actor: Actor, case_id: str, seen_version: int | None) -> Judgement:
    """The review's one judgement, made empty the first time anything of it is saved."""
    judgement_id = db.exec(select(Judgement.id).where(Judgement.case_id == case_id)).first()
    if judgement_id is not None:
        return for_change(db, Judgement, judgement_id, seen_version)
    row = Judgement(case_id=case_id)
    db.add(row)
    audit.collected(db, actor, "judgement_started", row, case_id)
    return row


def _rely_on(db: Session, actor: Actor, row: Judgement, entry_ids: set[str], finding_ids: set[str]) -> None:
    """Make the judgement rely on exactly these. What was relied on before and still is, stays as it is."""
    grounds = db.exec(
        select(JudgementGround).where(JudgementGround.judgement_id == row.id).order_by(col(JudgementGround.id))
    ).all()
    gone = [ground for ground in grounds if ground.entry_id not in entry_ids and ground.finding_id not in finding_ids]
    for ground in gone:
        audit.erased(db, actor, "judgement_ground_removed", ground, row.case_id)
        db.delete(ground)
    new = [
        JudgementGround(case_id=row.case_id, judgement_id=row.id, entry_id=entry_id)
        for entry_id in _new(entry_ids, (ground.entry_id for ground in grounds))
    ]
    new += [
        JudgementGround(case_id=row.case_id, judgement_id=row.id, finding_id=finding_id)
        for finding_id in _new(finding_ids, (ground.finding_id for ground in grounds))
    ]
    for ground in new:
        db.add(ground)
        audit.collected(db, actor, "judgement_ground_added", ground, row.case_id)
    if gone or new:
        row.updated_at = clock.now()  # counts as a saving of the judgement, so that a second writer is told
    db.flush()


def _new(wanted: set[str], present: Iterable[str | None]) -> list[str]:
    return sorted(wanted - set(present))
