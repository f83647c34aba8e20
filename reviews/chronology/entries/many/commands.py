"""Writing many entries, each time as one act with one entry in the audit record; undoing it, and redoing it."""

from collections.abc import Sequence

from sqlmodel import Session

from reviews.cases.queries import held_case
from reviews.chronology.entries import acts
from reviews.chronology.entries.changed import Changed, operation_of, said, still_says, told, values_of
from reviews.chronology.entries.many.choosing import chosen_entries, draft_of, first_with_parts, redrafted
from reviews.chronology.entries.many.rules import BulkChange, ChangedEntry, check_change, check_chosen, check_group
from reviews.chronology.entries.many.writing import write_entries
from reviews.chronology.entries.models import Act
from reviews.chronology.entries.rewriting import rows_by_id
from reviews.chronology.entries.rows import new_row
from reviews.chronology.entries.rules import ActKind, EntryDraft, check_entry
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.errors import Invalid, Stale

ACTED = {
    ActKind.ADDED: "entries_added",
    ActKind.CHANGED: "entries_changed",
    ActKind.REMOVED: "entries_removed",
    ActKind.GROUPED: "entries_grouped",
    ActKind.PARTED: "entries_parted",
}
CHANGED_SINCE = (
    "This cannot be {}, because {} is no longer as it was left: it has been changed since. Nothing was altered. Change "
    "the entries themselves instead."
)


def add_entries(db: Session, actor: Actor, case_id: str, drafts: Sequence[EntryDraft]) -> tuple[str, ...]:
    """Add several things that happened, in the order given, as one act. Gives their ids in that order."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    check_chosen(drafts)
    today = clock.today()
    for draft in drafts:
        check_entry(draft, today)
    rows = [new_row(case.id, draft) for draft in drafts]
    _act(db, actor, case.id, ActKind.ADDED, [Changed(row.id, None, values_of(row), 0) for row in rows])
    return tuple(row.id for row in rows)


def change_entries(db: Session, actor: Actor, case_id: str, changes: Sequence[ChangedEntry]) -> None:
    """Correct several entries as one act: all of them, or none where somebody else has saved one of them since."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    rows = chosen_entries(db, case.id, [change.id for change in changes])
    for change in changes:
        row = rows[change.id]
        if row.version != change.seen_version:
            raise Stale(
                f"Somebody else saved {said(values_of(row))} while you were writing. Both texts are shown; "
                "nothing has been overwritten.",
                theirs=audit.values_of(row),
            )
    _act(db, actor, case.id, ActKind.CHANGED, [redrafted(rows[change.id], change.draft) for change in changes])


def change_many(db: Session, actor: Actor, case_id: str, entry_ids: Sequence[str], change: BulkChange) -> None:
    """Make something the same in all of the chosen entries: agency, kind, source, key mark, or order in a day."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    check_change(change)
    rows = chosen_entries(db, case.id, entry_ids).values()
    _act(db, actor, case.id, ActKind.CHANGED, [redrafted(row, change.of(draft_of(row))) for row in rows])


def put_under(db: Session, actor: Actor, case_id: str, entry_ids: Sequence[str], parent_id: str | None) -> None:
    """Put entries under another one of this review; with no parent, take them out from under theirs."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    rows = chosen_entries(db, case.id, entry_ids)
    if parent_id is not None:
        (parent,) = chosen_entries(db, case.id, [parent_id]).values()
        check_group(rows, parent.id, parent.parent_id, first_with_parts(db, rows))
    befores = {row.id: values_of(row) for row in rows.values()}
    changed = [Changed(key, before, before | {"parent_id": parent_id}) for key, before in befores.items()]
    _act(db, actor, case.id, ActKind.PARTED if parent_id is None else ActKind.GROUPED, changed)


def remove_entries(db: Session, actor: Actor, case_id: str, entry_ids: Sequence[str]) -> None:
    """Take several entries out: all of them, or none while anything in the review rests on one of them."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    rows = chosen_entries(db, case.id, entry_ids).values()
    _act(db, actor, case.id, ActKind.REMOVED, [Changed(row.id, values_of(row), None) for row in rows])


def undo(db: Session, actor: Actor, case_id: str) -> None:
    """Take back the last act of this person on this chronology. Refused where an entry has been changed since."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    act = acts.next_of(db, actor, case.id, is_undone=False)
    if act is None:
        raise Invalid("There is nothing of yours left to undo in this chronology.", "undo")
    _reverse(db, actor, act, "undone")


def redo(db: Session, actor: Actor, case_id: str) -> None:
    """Do again what this person last undid. Refused where an entry has been changed since."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    act = acts.next_of(db, actor, case.id, is_undone=True)
    if act is None:
        raise Invalid("There is nothing to do again: you have undone nothing since you last changed something.", "undo")
    _reverse(db, actor, act, "redone")


def _act(db: Session, actor: Actor, case_id: str, kind: ActKind, wanted: Sequence[Changed]) -> None:
    """Write, record and keep one act. Entries that already say what is wanted are no part of it."""
    wanted = [one for one in wanted if one.before != one.after]
    if not wanted:
        raise Invalid("The chosen entries already say this, so nothing was changed.", "entries")
    done = write_entries(db, wanted)
    audit.record(db, actor, operation_of(done), ACTED[kind], case_id=case_id, **told(done))
    acts.keep(db, actor, case_id, kind, done)


def _reverse(db: Session, actor: Actor, act: Act, word: str) -> None:
    """Undo an act that stands, or do one again that was undone."""
    kept = [Changed(**row) for row in act.rows]
    wanted = kept if act.is_undone else [one.turned() for one in kept]
    rows = rows_by_id(db, act.case_id, [one.id for one in wanted])
    for one in wanted:
        now = values_of(rows[one.id]) if one.id in rows else None
        if not still_says(now, one.before):
            raise Invalid(CHANGED_SINCE.format(word, said(one.before or one.after or {})), "undo")
    done = write_entries(db, wanted)
    act.rows = [vars(one if act.is_undone else one.turned()) for one in done]
    act.is_undone = not act.is_undone
    audit.record(db, actor, operation_of(done), f"act_{word}", about=act, case_id=act.case_id, **told(done))
