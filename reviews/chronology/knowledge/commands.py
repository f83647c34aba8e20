"""Recording who knew of an entry, and from when."""

from typing import Any

from sqlmodel import Session, select

from reviews.cases.queries import CaseView, held_case
from reviews.chronology.entries.queries import entries_by_id
from reviews.chronology.knowledge.models import Knowledge
from reviews.chronology.knowledge.rules import KnowledgeDraft, check_knowledge
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

ENTRY_NOT_HERE = "That entry is not part of this review. Open the chronology again and choose it there."
NOT_HERE = "That is not recorded in this review. Open the chronology again and choose it there."


def say_who_knew(db: Session, actor: Actor, case_id: str, entry_id: str, draft: KnowledgeDraft) -> str:
    """Record that an agency, or somebody in it, knew of an entry. A day left empty stays not established."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    _check(db, actor, case, entry_id, draft)
    columns = _columns(draft)
    same = select(Knowledge.id).where(Knowledge.entry_id == entry_id)
    for name in ("agency", "who", "known_from", "source"):
        same = same.where(getattr(Knowledge, name) == columns[name])
    if db.exec(same).first() is not None:
        raise Invalid("This is already recorded for this entry.", "agency")
    row = Knowledge(case_id=case.id, entry_id=entry_id, **columns)
    db.add(row)
    audit.collected(db, actor, "knowledge_recorded", row, case.id)
    return row.id


def change_who_knew(
    db: Session, actor: Actor, case_id: str, knowledge_id: str, draft: KnowledgeDraft, seen_version: int
) -> None:
    """Correct what is recorded of who knew."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _knowledge(db, case, knowledge_id, seen_version)
    _check(db, actor, case, row.entry_id, draft)
    before = audit.values_of(row)
    for name, value in _columns(draft).items():
        setattr(row, name, value)
    audit.altered(db, actor, "knowledge_changed", row, before, case.id)


def withdraw_who_knew(db: Session, actor: Actor, case_id: str, knowledge_id: str) -> None:
    """Take back that somebody knew: it is again not established."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _knowledge(db, case, knowledge_id)
    audit.erased(db, actor, "knowledge_withdrawn", row, case.id)
    db.delete(row)
    db.flush()


def _check(db: Session, actor: Actor, case: CaseView, entry_id: str, draft: KnowledgeDraft) -> None:
    entry = entries_by_id(db, actor, case.id, [entry_id]).get(entry_id)
    if entry is None:
        raise NotAllowed(ENTRY_NOT_HERE)
    check_knowledge(draft, entry.happened, clock.today())


def _knowledge(db: Session, case: CaseView, knowledge_id: str, seen_version: int | None = None) -> Knowledge:
    """The row, held, and of this review: that is looked at first, so that no refusal shows another review's words."""
    if db.exec(select(Knowledge.id).where(Knowledge.id == knowledge_id, Knowledge.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    return for_change(db, Knowledge, knowledge_id, seen_version)


def _columns(draft: KnowledgeDraft) -> dict[str, Any]:
    return {
        "agency": draft.agency.strip(),
        "who": draft.who.strip(),
        "known_from": draft.known_from.edtf,
        "earliest": draft.known_from.earliest,
        "latest": draft.known_from.latest,
        "as_written": draft.known_from.as_written.strip(),
        "source": draft.source.strip(),
    }
