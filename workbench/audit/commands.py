"""Adding to the record. Every command of every feature ends with one of these, in its own transaction."""

from collections.abc import Callable, Mapping
from secrets import token_hex
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from workbench import clock
from workbench.access import Actor
from workbench.audit.models import AuditEntry, AuditHead, History
from workbench.audit.rules import FIRST, HEAD_ID, SAME_CONSULTATION, Operation, entry_digest, value_digest
from workbench.audit.rules import as_text as text_of
from workbench.base import META_FIELDS, Record, new_id
from workbench.db import add_many
from workbench.remembering import held_value, hold_value

_MOVED = (
    sa.update(AuditHead)
    .where(col(AuditHead.id) == HEAD_ID)
    .values(number=sa.bindparam("number"), digest=sa.bindparam("digest"), updated_at=sa.bindparam("updated_at"))
)


def record(
    db: Session,
    actor: Actor,
    operation: Operation,
    event: str,
    *,
    about: Record | None = None,
    case_id: str = "",
    facts: Mapping[str, Any] | None = None,
    values: Mapping[str, Any] | None = None,
) -> None:
    """Add one entry to the chain.

    `facts` go into the chain for good and so never hold case data (counts, stages, digests of files); `values` go into
    the erasable history, and the chain keeps their keyed digests.
    """
    db.flush()  # so that the row spoken of is there, and its version counted
    kept = {name: (token_hex(16), text_of(value)) for name, value in (values or {}).items()}
    number, previous = _head(db)
    entry = {
        "id": new_id(),
        "number": number + 1,
        "at": clock.now(),
        "operation": operation,
        "event": event,
        "actor_id": actor.account_id,
        "through": actor.through,
        "object_type": type(about).__name__ if about is not None else "",
        "object_id": about.id if about is not None else "",
        "case_id": case_id,
        "facts": dict(facts or {}),
        "digests": {name: value_digest(key, text) for name, (key, text) in kept.items()},
    }
    digest = entry_digest(previous, entry)
    add_many(db, AuditEntry, [{**entry, "previous": previous, "digest": digest}])
    if kept:
        about_it = {"entry_id": entry["id"], "object_id": entry["object_id"], "case_id": case_id}
        add_many(db, History, [{**about_it, "values": {name: list(pair) for name, pair in kept.items()}}])
    _move_head(db, number + 1, digest)


def collected(db: Session, actor: Actor, event: str, row: Record, case_id: str = "", **facts: Any) -> None:
    """Record that a row was added, with all its values."""
    record(db, actor, Operation.COLLECTION, event, about=row, case_id=case_id, facts=facts, values=values_of(row))


def altered(
    db: Session, actor: Actor, event: str, row: Record, before: Mapping[str, Any], case_id: str = "", **facts: Any
) -> None:
    """Record that a row was changed. `before` is `values_of(row)` taken before; only what differs is kept."""
    after = values_of(row)
    changed = {name: value for name, value in after.items() if before.get(name) != value}
    record(db, actor, Operation.ALTERATION, event, about=row, case_id=case_id, facts=facts, values=changed)


def erased(db: Session, actor: Actor, event: str, row: Record, case_id: str = "", **facts: Any) -> None:
    """Record that a row was removed. Its earlier values stay in the history until that is erased too."""
    record(db, actor, Operation.ERASURE, event, about=row, case_id=case_id, facts=facts)


def consulted(db: Session, actor: Actor, event: str, about: Record, case_id: str = "") -> None:
    """Record that somebody opened a thing: once for each person, thing and ten minutes."""
    since = clock.now() - SAME_CONSULTATION
    recent = db.exec(
        select(AuditEntry.id)
        .where(AuditEntry.actor_id == actor.account_id, AuditEntry.object_id == about.id)
        .where(AuditEntry.event == event, col(AuditEntry.at) > since)
        .limit(1)
    ).first()
    if recent is None:
        record(db, actor, Operation.CONSULTATION, event, about=about, case_id=case_id)


def erase_history(db: Session, actor: Actor, case_id: str) -> int:
    """Erase the values kept of a review, leaving the chain whole. Returns how many were erased.

    Part 3 of the Data Protection Act 2018 (section 47) asks for erasure without undue delay; the chain itself holds no
    personal value.
    """
    rows = db.exec(select(History.values).where(History.case_id == case_id)).all()
    db.exec(sa.delete(History).where(col(History.case_id) == case_id))
    erased_now = sum(len(values) for values in rows)
    record(db, actor, Operation.ERASURE, "history_erased", case_id=case_id, facts={"values": erased_now})
    return erased_now


def erase_values(db: Session, actor: Actor, case_id: str, goes: Callable[[str], bool]) -> int:
    """Erase those values kept of a review of which `goes` says so, given each as JSON. Returns how many."""
    erased_now = 0
    for row in db.exec(select(History).where(History.case_id == case_id).order_by(col(History.id))).all():
        kept = {name: pair for name, pair in row.values.items() if not goes(pair[1])}
        erased_now += len(row.values) - len(kept)
        if not kept:
            db.delete(row)
        elif len(kept) < len(row.values):
            row.values = kept
    if erased_now:
        record(db, actor, Operation.ERASURE, "values_erased", case_id=case_id, facts={"values": erased_now})
    return erased_now


def values_of(row: Record) -> dict[str, Any]:
    """The fields of a row that say something in a review: all but its id, times and version."""
    return row.model_dump(exclude=set(META_FIELDS))


def _head(db: Session) -> tuple[int, str]:
    """The number and digest of the last entry. Whoever asks holds the end of the chain until the transaction ends."""
    held: tuple[int, str] | None = held_value(db, AuditHead, HEAD_ID)
    if held is not None:
        return held
    row = db.exec(select(AuditHead.number, AuditHead.digest).where(AuditHead.id == HEAD_ID).with_for_update()).first()
    if row is None:
        add_many(db, AuditHead, [{"id": HEAD_ID, "number": 0, "digest": FIRST}])
        return 0, FIRST
    return row


def _move_head(db: Session, number: int, digest: str) -> None:
    db.connection().execute(_MOVED, {"number": number, "digest": digest, "updated_at": clock.now()})
    hold_value(db, AuditHead, HEAD_ID, (number, digest))
