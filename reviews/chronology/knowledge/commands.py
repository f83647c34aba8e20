"""Recording who knew of an entry, and from when."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from reviews.cases.queries import CaseView, held_case
from reviews.chronology.entries.queries import EntryView, agencies_spelt, entries_by_id
from reviews.chronology.knowledge.models import Knowledge
from reviews.chronology.knowledge.rules import KnowledgeDraft, check_knowledge, check_many, from_the_record
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.base import Record
from workbench.db import add_many, for_change
from workbench.errors import Invalid, NotAllowed

ENTRY_NOT_HERE = "That entry is not part of this review. Open the chronology again and choose it there."
SAME = ("agency", "who", "staff_id", "known_from", "source")  # two records that agree in all of these say the same
NOT_HERE = "That is not recorded in this review. Open the chronology again and choose it there."


def say_who_knew(db: Session, actor: Actor, case_id: str, entry_id: str, draft: KnowledgeDraft) -> str:
    """Record that an agency, or somebody in it, knew of an entry. A day left empty stays not established."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    (draft,) = _spelt(db, case, [draft])
    _check(db, case, _entry(db, actor, case, entry_id), draft, clock.today())
    columns = _columns(draft)
    same = select(Knowledge.id).where(Knowledge.entry_id == entry_id)
    for name in SAME:
        same = same.where(col(getattr(Knowledge, name)).is_not_distinct_from(columns[name]))
    if db.exec(same).first() is not None:
        raise Invalid("This is already recorded for this entry.", "agency")
    row = Knowledge(case_id=case.id, entry_id=entry_id, **columns)
    db.add(row)
    audit.collected(db, actor, "knowledge_recorded", row, case.id)
    return row.id


def say_who_knew_of(
    db: Session,
    actor: Actor,
    case_id: str,
    entry_ids: Collection[str],
    drafts: Sequence[KnowledgeDraft],
    *,
    from_recorded: bool = False,
) -> int:
    """Record that each of several knew of each of these entries, as one act: all of it, or nothing.

    With `from_recorded` the reviewer states that they knew from the day on which each entry was written down; an entry
    without that day is refused, never given another. What is already recorded is not recorded again. Returns how many
    records are new.
    """
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    check_many(entry_ids, drafts)
    drafts = _spelt(db, case, drafts)
    entries = entries_by_id(db, actor, case.id, entry_ids)
    if set(entry_ids) - set(entries):
        raise NotAllowed(ENTRY_NOT_HERE)
    here = select(Knowledge).where(col(Knowledge.entry_id).in_(sorted(entries)))
    recorded = {(row.entry_id, *(getattr(row, name) for name in SAME)) for row in db.exec(here)}
    today = clock.today()
    rows = []
    for entry in entries.values():
        for draft in drafts:
            said = draft
            if from_recorded:
                said = replace(draft, known_from=from_the_record(entry.recorded_on, entry.label))
            try:
                _check(db, case, entry, said, today)
            except Invalid as refusal:
                raise Invalid(f"{entry.label}: {refusal.sentence}", refusal.field) from None
            columns = _columns(said)
            if (entry.id, *(columns[name] for name in SAME)) not in recorded:
                rows.append({"case_id": case.id, "entry_id": entry.id, **columns})
    add_many(db, Knowledge, rows)
    facts = {"entries": len(entries), "records": len(rows)}
    said_of = [{name: row[name] for name in ("entry_id", *SAME)} for row in rows]
    audit.record(
        db,
        actor,
        audit.Operation.COLLECTION,
        "knowledge_recorded_for_several",
        case_id=case.id,
        facts=facts,
        values={"recorded": said_of},
    )
    return len(rows)


def take_in_knowledge(
    db: Session, actor: Actor, case_id: str, known: Mapping[str, Sequence[KnowledgeDraft]], *, imported: Record
) -> None:
    """Record who knew of entries that a file of our own brought, as one act. The file is kept by whoever gave it."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    entries = entries_by_id(db, actor, case.id, known)
    if set(known) - set(entries):
        raise NotAllowed(ENTRY_NOT_HERE)
    today = clock.today()
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for entry_id, drafts in known.items():
        for draft in drafts:
            _check(db, case, entries[entry_id], draft, today)
            columns = _columns(draft)
            rows[entry_id, *(columns[name] for name in SAME)] = {"case_id": case.id, "entry_id": entry_id, **columns}
    add_many(db, Knowledge, list(rows.values()))
    facts = {"entries": len(known), "records": len(rows)}
    audit.record(
        db, actor, audit.Operation.COLLECTION, "knowledge_imported", about=imported, case_id=case.id, facts=facts
    )


def change_who_knew(
    db: Session, actor: Actor, case_id: str, knowledge_id: str, draft: KnowledgeDraft, seen_version: int
) -> None:
    """Correct what is recorded of who knew."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _knowledge(db, case, knowledge_id, seen_version)
    _check(db, case, _entry(db, actor, case, row.entry_id), draft, clock.today())
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


def _entry(db: Session, actor: Actor, case: CaseView, entry_id: str) -> EntryView:
    entry = entries_by_id(db, actor, case.id, [entry_id]).get(entry_id)
    if entry is None:
        raise NotAllowed(ENTRY_NOT_HERE)
    return entry


def _check(db: Session, case: CaseView, entry: EntryView, draft: KnowledgeDraft, today: date) -> None:
    check_knowledge(draft, entry.happened, today)
    if draft.staff_id and draft.staff_id not in {member.id for member in people_in(db, case.id).staff}:
        raise Invalid("That person is not named as staff in this review. Add them under People first.", "staff_id")


def _knowledge(db: Session, case: CaseView, knowledge_id: str, seen_version: int | None = None) -> Knowledge:
    """The row, held, and of this review: that is looked at first, so that no refusal shows another review's words."""
    if db.exec(select(Knowledge.id).where(Knowledge.id == knowledge_id, Knowledge.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    return for_change(db, Knowledge, knowledge_id, seen_version)


def _spelt(db: Session, case: CaseView, drafts: Sequence[KnowledgeDraft]) -> list[KnowledgeDraft]:
    """With each agency as this review has it already: “police” is no other agency than “Police”."""
    known = db.exec(select(Knowledge.agency).where(Knowledge.case_id == case.id).distinct())
    spelt = {agency.casefold(): agency for agency in (*sorted(known), *agencies_spelt(db, case.id))}
    return [replace(one, agency=spelt.get(one.agency.strip().casefold(), one.agency.strip())) for one in drafts]


def _columns(draft: KnowledgeDraft) -> dict[str, Any]:
    return {
        "agency": draft.agency.strip(),
        "who": draft.who.strip(),
        "staff_id": draft.staff_id or None,
        "known_from": draft.known_from.edtf,
        "earliest": draft.known_from.earliest,
        "latest": draft.known_from.latest,
        "as_written": draft.known_from.as_written.strip(),
        "source": draft.source.strip(),
    }
