"""Keeping what is typed into the grid; and adding or saving it, as one act."""

from collections.abc import Sequence

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.chronology.entries.many.commands import add_entries, change_entries
from reviews.chronology.entries.queries import entries_by_id
from reviews.chronology.grid.cells import touched
from reviews.chronology.grid.models import UnsentRows
from reviews.chronology.grid.pasting import Pasted, rows_from
from reviews.chronology.grid.reading import finished_changes, finished_rows
from reviews.chronology.grid.rules import Part, UnsentRow, as_plain, check_room, check_size, from_plain, is_blank
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor
from workbench.base import new_id
from workbench.errors import Stale
from workbench.ui.sheets import Typed

IN_ANOTHER_TAB = "You changed this in another tab or window too. Nothing has been overwritten."


def keep_unsent_new_rows(db: Session, actor: Actor, case_id: str, typed: Typed, seen_version: int) -> int:
    """Keep new rows as they are typed: theirs alone, and no part of the review, until they are added.

    Returns the version that now stands; `seen_version` 0 says that nothing was kept when the page was opened.
    """
    kept = _unsent_of_mine(db, actor, case_id, Part.NEW, seen_version)
    cells = {row.id: row.cells for row in from_plain(kept.rows)} | dict(typed.changed)
    order = dict.fromkeys(cells if typed.order is None else typed.order)
    rows = [UnsentRow(key, cells[key]) for key in order if not is_blank(cells.get(key, {}))]
    if typed.pasted:
        rows += [UnsentRow(new_id(), row) for row in rows_from(typed.pasted, clock.today()).rows]
    return _keep(db, kept, rows)


def keep_unsent_changes(db: Session, actor: Actor, case_id: str, typed: Typed, seen_version: int) -> int:
    """Keep what is typed over entries: only the cells that say something else, with the version that was seen."""
    kept = _unsent_of_mine(db, actor, case_id, Part.CHANGED, seen_version)
    rows = {row.id: row for row in from_plain(kept.rows)}
    entries = entries_by_id(db, actor, case_id, {*typed.changed, *typed.mine})
    for key, cells in typed.changed.items():
        seen = rows[key].seen_version if key in rows else typed.seen.get(key, 0)
        rows[key] = UnsentRow(key, touched(cells, entries[key]) if key in entries else cells, seen)
    for key in typed.mine:
        if key in rows and key in entries:
            rows[key] = UnsentRow(key, rows[key].cells, entries[key].version)
    return _keep(db, kept, [row for row in rows.values() if row.cells and row.id not in typed.theirs])


def keep_unsent_paste(db: Session, actor: Actor, case_id: str, text: str, seen_version: int) -> int:
    """Keep what was pasted, until it is put into the grid."""
    check_size(len(text))
    kept = _unsent_of_mine(db, actor, case_id, Part.PASTED, seen_version)
    kept.text = text
    return _keep(db, kept, ())


def put_unsent_paste_into_rows(db: Session, actor: Actor, case_id: str) -> Pasted:
    """Divide what was pasted into rows, below those that are there already."""
    kept = _unsent_of_mine(db, actor, case_id, Part.PASTED)
    pasted = rows_from(kept.text, clock.today())
    kept.text = ""
    _keep(db, kept, ())
    below = _unsent_of_mine(db, actor, case_id, Part.NEW)
    _keep(db, below, [*from_plain(below.rows), *(UnsentRow(new_id(), cells) for cells in pasted.rows)])
    return pasted


def discard_unsent(db: Session, actor: Actor, case_id: str, part: Part) -> None:
    """Throw away what was typed and not added or saved, because whoever typed it says so."""
    _keep(db, _unsent_of_mine(db, actor, case_id, part), ())


def add_new_rows(db: Session, actor: Actor, case_id: str) -> int:
    """Add all of the new rows as entries, in their order, as one act. Returns how many."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    kept = _unsent_of_mine(db, actor, case.id, Part.NEW)
    added = add_entries(db, actor, case.id, finished_rows(from_plain(kept.rows), clock.today()))
    _keep(db, kept, ())
    return len(added)


def save_changed_rows(db: Session, actor: Actor, case_id: str) -> int:
    """Save everything that was typed over entries, as one act. Returns how many entries."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    kept = _unsent_of_mine(db, actor, case.id, Part.CHANGED)
    rows = from_plain(kept.rows)
    entries = entries_by_id(db, actor, case.id, [row.id for row in rows])
    changes = finished_changes(rows, entries, clock.today())
    change_entries(db, actor, case.id, changes)
    _keep(db, kept, [row for row in rows if row.id not in entries])
    return len(changes)


def _unsent_of_mine(db: Session, actor: Actor, case_id: str, part: Part, seen_version: int | None = None) -> UnsentRows:
    """What this person keeps of this part, or a new row for it."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    mine = select(UnsentRows).where(UnsentRows.case_id == case.id, UnsentRows.account_id == actor.account_id)
    found = db.exec(mine.where(UnsentRows.part == part)).first()
    if seen_version is not None and seen_version != (found.version if found else 0):
        raise Stale(IN_ANOTHER_TAB, theirs={})
    return found or UnsentRows(case_id=case.id, account_id=actor.account_id, part=part)


def _keep(db: Session, kept: UnsentRows, rows: Sequence[UnsentRow]) -> int:
    """Keep these rows. Returns the version that now stands."""
    check_room(len(rows))
    check_size(sum(len(text) for row in rows for text in row.cells.values()))
    kept.rows = as_plain(rows)
    db.add(kept)
    db.flush()
    return kept.version
