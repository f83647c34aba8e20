"""Making entries say what an act wants of them: changed, taken out, or brought back as they were."""

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlmodel import Session, col, select

from reviews.chronology.entries.changed import Changed
from reviews.chronology.entries.models import Entry
from workbench.base import Record
from workbench.db import add_many


def rows_by_id(db: Session, case_id: str, ids: Collection[str]) -> dict[str, Entry]:
    """Those of the ids that are entries of this review, held for a change."""
    found = select(Entry).where(Entry.case_id == case_id, col(Entry.id).in_(ids)).with_for_update()
    return {row.id: row for row in db.exec(found)}


def write(db: Session, changed: Sequence[Changed]) -> tuple[Changed, ...]:
    """Make the entries say what stands after; the caller has looked at what they say now. Gives what it did.

    What is part of another goes before it and comes after it.
    """
    db.flush()
    done = [*_bring_back([one for one in changed if one.before is None], db)]
    rows = {row.id: row for row in db.exec(select(Entry).where(col(Entry.id).in_([one.id for one in changed])))}
    for one in changed:
        if one.before is not None and one.after is not None:
            for name, value in one.after.items():
                setattr(rows[one.id], name, _typed(name, value))
            done.append(one)
    going = [one for one in changed if one.after is None]
    for is_part in (True, False):
        for one in going:
            if (rows[one.id].parent_id is not None) is is_part:
                done.append(Changed(one.id, one.before, None, rows[one.id].version))
                db.delete(rows[one.id])
        db.flush()
    return tuple(done)


def rested_on(db: Session, ids: Collection[str]) -> str | None:
    """One of these entries at which a row of some table points, but for the entries themselves; or nothing.

    Rows that would go with an entry do not count.
    """
    target = sa.inspect(Entry).local_table
    for table in Record.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table is not target or key.ondelete == "CASCADE":
                continue
            pointing = sa.select(key.parent).where(key.parent.in_(ids))
            if table is target:
                pointing = pointing.where(table.c.id.not_in(ids))
            if (found := db.scalar(pointing.limit(1))) is not None:
                return str(found)
    return None


def is_part_of_a_part(db: Session, parents: Collection[str], written: Collection[str]) -> bool:
    """Whether one of these parents is itself part of an entry, or one of those written has others under it."""
    own = select(Entry.id).where(col(Entry.id).in_(parents), col(Entry.parent_id).is_not(None))
    grouped = select(Entry.id).where(col(Entry.id).in_(written), col(Entry.parent_id).is_not(None))
    below = select(Entry.id).where(col(Entry.parent_id).in_(grouped))
    return any(db.exec(statement.limit(1)).first() is not None for statement in (own, below))


def _bring_back(missing: Sequence[Changed], db: Session) -> Iterable[Changed]:
    back = [({"id": one.id, "version": one.version + 1}, one.after or {}) for one in missing]
    for is_part in (False, True):
        add_many(
            db,
            Entry,
            [
                {name: _typed(name, value) for name, value in after.items()} | given
                for given, after in back
                if (after["parent_id"] is not None) is is_part
            ],
        )
    return missing


def _typed(name: str, value: Any) -> Any:
    return _adapter(name).validate_python(value)


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    kind: Any = Entry.model_fields[name].annotation
    return TypeAdapter(kind)
