"""Reading the rows that somebody is writing, each with what is the matter and how it was read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sqlmodel import Session, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.queries import EntryView, entries_by_id
from reviews.chronology.grid.cells import COLUMNS, draft_of, shown, touched
from reviews.chronology.grid.models import UnsentRows
from reviews.chronology.grid.reading import dates_in, read_row
from reviews.chronology.grid.rules import Part, UnsentRow, from_plain, is_blank
from reviews.chronology.importing.when import FileDates
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor
from workbench.ui.sheets import Sheet, SheetRow

NO_PARENTS: Mapping[str, EntryView] = MappingProxyType({})


@dataclass(frozen=True)
class UnsentPaste:
    """What was pasted and is not yet in the grid."""

    text: str
    version: int


@dataclass(frozen=True)
class ChangesWaiting:
    """How many entries are being changed, and what was typed for those that have been removed since."""

    entries: int
    removed: tuple[str, ...]


def new_rows(db: Session, actor: Actor, case_id: str) -> Sheet:
    """The rows that this person is writing as new entries."""
    rows, version = _unsent(db, actor, case_id, Part.NEW)
    dates = dates_in([row.cells for row in rows], clock.today())
    read = [(row, read_row(row.cells, dates)) for row in rows]
    return Sheet(
        tuple(SheetRow(row.id, row.cells, said.problems, said.notes) for row, said in read if not is_blank(row.cells)),
        version,
    )


def unsent_paste(db: Session, actor: Actor, case_id: str) -> UnsentPaste:
    """What this person has pasted and not yet put into the grid."""
    row = _row(db, actor, case_id, Part.PASTED)
    return UnsentPaste(row.text, row.version) if row else UnsentPaste("", 0)


def changed_rows(
    db: Session, actor: Actor, case_id: str, entries: Sequence[EntryView], parents: Mapping[str, EntryView] = NO_PARENTS
) -> Sheet:
    """These entries, with what this person has typed over them. `parents` are those that some of them are part of."""
    rows, version = _unsent(db, actor, case_id, Part.CHANGED)
    by_id = {row.id: row for row in rows}
    return Sheet(
        tuple(_over(entry, by_id.get(entry.id), parents.get(entry.parent_id or "")) for entry in entries), version
    )


def changes_waiting(db: Session, actor: Actor, case_id: str) -> ChangesWaiting:
    """What this person has changed and not yet saved, on this page of the grid or on another."""
    rows, _ = _unsent(db, actor, case_id, Part.CHANGED)
    here = entries_by_id(db, actor, case_id, [row.id for row in rows])
    gone = tuple("; ".join(filter(None, row.cells.values())) for row in rows if row.id not in here)
    return ChangesWaiting(len(rows) - len(gone), gone)


def _over(entry: EntryView, row: UnsentRow | None, parent: EntryView | None) -> SheetRow:
    """An entry with what is typed over it, and where it has been saved since, what is saved now."""
    part_of = {"summary": f"Part of: {parent.label}"} if parent else {}
    if row is None:
        return SheetRow(entry.id, shown(entry), notes=part_of, seen_version=entry.version)
    now, typed = shown(entry), touched(row.cells, entry)
    said = read_row(typed, FileDates(clock.today()), draft_of(entry))
    theirs = {name: now[name] for name in COLUMNS if name in typed} if row.seen_version != entry.version else None
    return SheetRow(entry.id, now | typed, said.problems, {**said.notes, **part_of}, row.seen_version, theirs)


def _unsent(db: Session, actor: Actor, case_id: str, part: Part) -> tuple[tuple[UnsentRow, ...], int]:
    row = _row(db, actor, case_id, part)
    return (from_plain(row.rows), row.version) if row else ((), 0)


def _row(db: Session, actor: Actor, case_id: str, part: Part) -> UnsentRows | None:
    the_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    mine = select(UnsentRows).where(UnsentRows.case_id == case_id, UnsentRows.account_id == actor.account_id)
    return db.exec(mine.where(UnsentRows.part == part)).first()
