"""The last acts of each person on a chronology, as they are kept to be undone and done again.

An act is kept as its rows: what each said before and after, in plain values. It is taken back only while every row
still says what the act left, so that nobody's later work is lost, the person's own included.
"""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from reviews.chronology.entries.changed import Changed
from reviews.chronology.entries.models import Act
from reviews.chronology.entries.rules import KEPT_ACTS, ActKind
from workbench.access import Actor
from workbench.db import add_many


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


def next_of(db: Session, actor: Actor, case_id: str, *, is_undone: bool) -> Act | None:
    """The act of this person that would be undone next, or the one that would be done again."""
    mine = select(Act).where(Act.case_id == case_id, Act.account_id == actor.account_id, Act.is_undone == is_undone)
    order = col(Act.number).asc() if is_undone else col(Act.number).desc()
    return db.exec(mine.order_by(order).limit(1)).first()
