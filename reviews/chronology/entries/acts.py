"""The last acts of each person on a chronology, as they are kept to be undone and redone.

An act is kept as its rows: what each said before and after, in plain values. It is taken back only while every row
still says what the act left, so that nobody's later work is lost, the person's own included.
"""

import textwrap
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlmodel import Session, col, func, select

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.models import Act, Entry
from reviews.chronology.entries.rules import KEPT_ACTS, ActKind
from workbench import audit, clock
from workbench.access import Actor
from workbench.base import META_FIELDS, Record
from workbench.db import add_many

_NOT_SAID = {"id", "updated_at", "version"}
Values = dict[str, Any]


@dataclass(frozen=True)
class Changed:
    """One entry before and after an act, in plain values; nothing where it was not there."""

    id: str
    before: Values | None
    after: Values | None
    version: int = 1  # of the row that was taken out: the one that comes back counts on

    def turned(self) -> "Changed":
        """The same, taken back."""
        return Changed(self.id, self.after, self.before, self.version)


def values_of(row: Entry) -> Values:
    """Everything an entry says, in values that JSON keeps."""
    return row.model_dump(mode="json", exclude=_NOT_SAID)


def said(values: Values) -> str:
    """Date, agency and the start of what happened, to name an entry in a sentence."""
    when = ImpreciseDate.from_stored(values["happened"], values["as_written"], clock.today()).in_words
    start = textwrap.shorten(values["summary"], 60, placeholder="…")
    return f"“{when}, {values['agency']}: {start}”"


def rows_by_id(db: Session, case_id: str, ids: Collection[str]) -> dict[str, Entry]:
    """Those of the ids that are entries of this review, held for a change."""
    found = select(Entry).where(Entry.case_id == case_id, col(Entry.id).in_(ids)).with_for_update()
    return {row.id: row for row in db.exec(found)}


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


def still_says(now: Values | None, was: Values | None) -> bool:
    """Whether an entry says what an act left. Fields that the workbench has been given since do not count."""
    if now is None or was is None:
        return now is was
    return all(now.get(name) == value for name, value in was.items())


def is_part_of_a_part(db: Session, parents: Collection[str], written: Collection[str]) -> bool:
    """Whether one of these parents is itself part of an entry, or one of those written has others under it."""
    own = select(Entry.id).where(col(Entry.id).in_(parents), col(Entry.parent_id).is_not(None))
    grouped = select(Entry.id).where(col(Entry.id).in_(written), col(Entry.parent_id).is_not(None))
    below = select(Entry.id).where(col(Entry.parent_id).in_(grouped))
    return any(db.exec(statement.limit(1)).first() is not None for statement in (own, below))


def next_of(db: Session, actor: Actor, case_id: str, *, is_undone: bool) -> Act | None:
    """The act of this person that would be undone next, or the one that would be done again."""
    mine = select(Act).where(Act.case_id == case_id, Act.account_id == actor.account_id, Act.is_undone == is_undone)
    order = col(Act.number).asc() if is_undone else col(Act.number).desc()
    return db.exec(mine.order_by(order).limit(1)).first()


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


def keep(db: Session, actor: Actor, case_id: str, kind: ActKind, changed: Iterable[Changed]) -> None:
    """Keep an act. What the person had undone before can then no longer be redone, and the oldest is forgotten."""
    rows = [vars(one) for one in changed if one.before != one.after]
    if not rows:
        return
    mine = (col(Act.case_id) == case_id, col(Act.account_id) == actor.account_id)
    db.flush()
    db.exec(sa.delete(Act).where(*mine, col(Act.is_undone)))
    last = db.exec(select(func.max(Act.number)).where(*mine)).one() or 0
    db.exec(sa.delete(Act).where(*mine, col(Act.number) <= last + 1 - KEPT_ACTS))
    about = {"case_id": case_id, "account_id": actor.account_id, "is_undone": False}
    add_many(db, Act, [{**about, "number": last + 1, "kind": kind, "entries": len(rows), "rows": rows}])


def told(changed: Sequence[Changed]) -> dict[str, Any]:
    """What the audit record is told of an act: the ids for good, and by field, in the erasable history, the values."""
    values: dict[str, dict[str, Any]] = {}
    for one in changed:
        for name, value in (one.after or {}).items():
            if name not in META_FIELDS and (one.before is None or one.before.get(name) != value):
                values.setdefault(name, {})[one.id] = value
    return {"facts": {"entries": len(changed), "ids": [one.id for one in changed]}, "values": values}


def operation_of(changed: Sequence[Changed]) -> audit.Operation:
    """Which operation of the audit record an act is."""
    if all(one.before is None for one in changed):
        return audit.Operation.COLLECTION
    return audit.Operation.ERASURE if all(one.after is None for one in changed) else audit.Operation.ALTERATION


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
