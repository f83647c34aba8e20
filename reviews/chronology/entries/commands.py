"""Writing the chronology: one entry by hand, or the entries of a whole file."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from reviews.cases.queries import CaseView, held_case
from reviews.chronology.entries import acts
from reviews.chronology.entries.changed import Changed, values_of
from reviews.chronology.entries.models import Entry
from reviews.chronology.entries.rewriting import rested_on
from reviews.chronology.entries.rows import NO_PARENTS, add_entries, new_row, write_draft
from reviews.chronology.entries.rules import ActKind, EntryDraft, check_entry
from reviews.chronology.entries.together import check_entries
from reviews.chronology.knowledge.queries import knowledge_of
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.base import Record
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

NOT_HERE = "That entry is not part of this review. Open the chronology again and choose it there."


def add_entry(db: Session, actor: Actor, case_id: str, draft: EntryDraft) -> str:
    """Add one thing that happened."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    check_entry(draft, clock.today())
    row = new_row(case.id, draft)
    db.add(row)
    audit.collected(db, actor, "entry_added", row, case.id)
    acts.keep(db, actor, case.id, ActKind.ADDED, [Changed(row.id, None, values_of(row))])
    return row.id


def change_entry(db: Session, actor: Actor, case_id: str, entry_id: str, draft: EntryDraft, seen_version: int) -> None:
    """Correct an entry. With another version in the database than was seen, nothing is overwritten."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _entry(db, case, entry_id, seen_version)
    draft = draft if draft.details is not None else draft._replace(details=row.details)
    check_entry(draft, clock.today())
    before, was = audit.values_of(row), values_of(row)
    write_draft(row, draft)
    audit.altered(db, actor, "entry_changed", row, before, case.id)
    acts.keep(db, actor, case.id, ActKind.CHANGED, [Changed(row.id, was, values_of(row))])


def remove_entry(db: Session, actor: Actor, case_id: str, entry_id: str, seen_version: int | None = None) -> None:
    """Take an entry out. Refused while anything in the review rests on it."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _entry(db, case, entry_id, seen_version)
    if any(known.entry_id == row.id for known in knowledge_of(db, actor, case.id)):
        raise Invalid("It is recorded who knew of this entry. Withdraw that first.", "entry")
    audit.erased(db, actor, "entry_removed", row, case.id)
    gone = Changed(row.id, values_of(row), None, row.version)
    try:
        with db.begin_nested():
            db.delete(row)
    except IntegrityError:  # a later feature points at it; which, the chronology does not know
        raise Invalid(
            "A finding or the judgement rests on this entry, or it is one of several accounts of one thing. "
            "Take it out there first.",
            "entry",
        ) from None
    acts.keep(db, actor, case.id, ActKind.REMOVED, [gone])


def mark_key(db: Session, actor: Actor, case_id: str, entry_id: str, is_key: bool) -> None:
    """Say whether the report shows this entry."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _entry(db, case, entry_id)
    before, was = audit.values_of(row), values_of(row)
    row.is_key = is_key
    audit.altered(db, actor, "entry_marked", row, before, case.id)
    acts.keep(db, actor, case.id, ActKind.CHANGED, [Changed(row.id, was, values_of(row))])


def set_aside(db: Session, actor: Actor, case_id: str, entry_id: str, *, is_set_aside: bool) -> None:
    """Leave an entry that was sent twice out of the chronology, or bring it back. Nothing is removed.

    Refused while anything in the review rests on it: what is left out cannot bear a finding.
    """
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _entry(db, case, entry_id)
    if row.is_set_aside == is_set_aside:
        return
    if is_set_aside and rested_on(db, [row.id]):
        raise Invalid(
            "Something in the review rests on the entry to be set aside: a finding, who knew of it, or entries that "
            "are part of it. Keep this one and set the other aside, or take out first what rests on it.",
            "entry",
        )
    before = audit.values_of(row)
    row.is_set_aside = is_set_aside
    audit.altered(db, actor, "entry_set_aside" if is_set_aside else "entry_brought_back", row, before, case.id)


def take_in(
    db: Session,
    actor: Actor,
    case_id: str,
    rows: Sequence[tuple[int, EntryDraft]],
    *,
    imported: Record,
    facts: Mapping[str, Any],
    parents: Mapping[int, int] = NO_PARENTS,
) -> dict[int, str]:
    """Add the entries of a file, each with its row, as one act with one audit entry; the id of each, by its row.

    `parents` are the rows that other rows are a part of, where both are taken in.

    The file is kept by whoever gave it; `facts` holds its digest and the counts, so that the two can be compared.
    """
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    check_entries([draft for _, draft in rows], clock.today())
    ids = add_entries(db, case.id, rows, imported.id, parents) if rows else {}
    audit.record(
        db, actor, audit.Operation.COLLECTION, "chronology_imported", about=imported, case_id=case.id, facts=facts
    )
    return ids


def _entry(db: Session, case: CaseView, entry_id: str, seen_version: int | None = None) -> Entry:
    """The entry, held, and of this review: that is looked at first, so that no refusal shows another review's words."""
    if db.exec(select(Entry.id).where(Entry.id == entry_id, Entry.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    return for_change(db, Entry, entry_id, seen_version)
