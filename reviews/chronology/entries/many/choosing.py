"""The entries that are chosen for one act, as they are and as they are to be."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, select

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.changed import Changed, said, values_of
from reviews.chronology.entries.many.rules import check_chosen
from reviews.chronology.entries.models import Entry
from reviews.chronology.entries.rewriting import rows_by_id
from reviews.chronology.entries.rows import write_draft
from reviews.chronology.entries.rules import EntryDraft, check_entry
from workbench import clock
from workbench.errors import Invalid, NotAllowed

NOT_HERE = "That entry is not part of this review. Open the chronology again and choose it there."


def chosen_entries(db: Session, case_id: str, ids: Sequence[str]) -> dict[str, Entry]:
    """The chosen entries, held, in the order in which they are named. Ids come from a browser and prove nothing."""
    check_chosen(ids)
    rows = rows_by_id(db, case_id, ids)
    if not rows.keys() >= set(ids):
        raise NotAllowed(NOT_HERE)
    return {entry_id: rows[entry_id] for entry_id in ids}


def first_with_parts(db: Session, rows: Mapping[str, Entry]) -> str:
    """One of these entries that has others under it, as a sentence names it; or nothing."""
    found = db.exec(select(Entry.parent_id).where(col(Entry.parent_id).in_(rows)).limit(1)).first()
    return said(values_of(rows[found])) if found else ""


def redrafted(row: Entry, draft: EntryDraft) -> Changed:
    """The row as it is, and as the draft would have it."""
    draft = draft if draft.details is not None else draft._replace(details=row.details)
    before = values_of(row)
    try:
        check_entry(draft, clock.today())
    except Invalid as problem:
        raise Invalid(f"{said(before)} cannot be changed in this way. {problem.sentence}", problem.field) from None
    after = Entry(**row.model_dump())
    write_draft(after, draft)
    return Changed(row.id, before, values_of(after))


def draft_of(row: Entry) -> EntryDraft:
    """The entry as a draft that changes nothing."""
    same = {field: getattr(row, field) for field in EntryDraft._fields if field != "happened"}
    return EntryDraft(happened=ImpreciseDate.from_stored(row.happened, row.as_written, clock.today()), **same)
