"""Wording a paragraph of a summary, and taking the record's words again."""

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.editions.kinds import EditionKind
from reviews.editions.summaries.drafting import drafted_slot
from reviews.editions.summaries.models import Wording
from reviews.editions.summaries.rules import check_wording
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import NotAllowed

NOT_HERE = "That paragraph is not part of this summary any more. Open the page again and choose it there."


def word_paragraph(
    db: Session, actor: Actor, case_id: str, kind: EditionKind, slot: str, text: str, seen_version: int | None = None
) -> None:
    """Say a paragraph in the reviewer's own words; an empty text leaves it out. The record's own words need no row."""
    case = held_case(db, actor, Permission.WRITE_SUMMARIES, case_id)
    check_wording(kind, text)
    drafted = drafted_slot(db, actor, case.id, kind, slot)
    if drafted is None:
        raise NotAllowed(NOT_HERE)
    there = _row_id(db, case.id, kind, slot)
    if text.strip() == drafted.strip():
        return take_back_wording(db, actor, case_id, kind, slot)
    if there is None:
        row = Wording(case_id=case.id, kind=kind, slot=slot, text=text.strip(), drafted=drafted)
        db.add(row)
        audit.collected(db, actor, "summary_worded", row, case.id)
    else:
        row = for_change(db, Wording, there, seen_version)
        before = audit.values_of(row)
        row.text, row.drafted = text.strip(), drafted
        if audit.values_of(row) != before:
            audit.altered(db, actor, "summary_worded", row, before, case.id)
    db.flush()
    return None


def take_back_wording(db: Session, actor: Actor, case_id: str, kind: EditionKind, slot: str) -> None:
    """Let the paragraph say what the record says."""
    case = held_case(db, actor, Permission.WRITE_SUMMARIES, case_id)
    there = _row_id(db, case.id, kind, slot)
    if there is None:
        return
    row = for_change(db, Wording, there, None)
    audit.erased(db, actor, "summary_wording_taken_back", row, case.id)
    db.delete(row)
    db.flush()


def _row_id(db: Session, case_id: str, kind: EditionKind, slot: str) -> str | None:
    of_slot = select(Wording.id).where(Wording.case_id == case_id, Wording.kind == kind, Wording.slot == slot)
    return db.exec(of_slot).first()
