"""Reading and proving the record."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from workbench.access import Actor, check
from workbench.audit.models import AuditEntry, AuditHead, EarlierEntry, History
from workbench.audit.rules import CHAINED, FIRST, HEAD_ID, Operation, entry_digest, value_digest
from workbench.permissions import Permission

# The records that say who did what: those that came with restored reviews, and after them our own.
RECORDS: tuple[type[EarlierEntry] | type[AuditEntry], ...] = (EarlierEntry, AuditEntry)


@dataclass(frozen=True)
class Verification:
    """`entries` read; `intact` when every digest is right, else `first_bad` is the number of the first bad entry."""

    entries: int
    intact: bool
    first_bad: int | None


@dataclass(frozen=True)
class EntryView:
    """An entry as administrators see it: who did what to which thing, and which fields it touched; no value of any."""

    number: int
    at: datetime
    operation: Operation
    event: str
    actor_id: str
    through: str
    object_type: str
    object_id: str
    case_id: str
    facts: dict[str, Any]
    fields: tuple[str, ...]
    digest: str


def how_many(db: Session, actor: Actor, operation: Operation | None = None) -> int:
    """How many entries there are, of one operation or of all."""
    check(actor, Permission.READ_AUDIT)
    statement = select(func.count()).select_from(AuditEntry)
    if operation is not None:
        statement = statement.where(AuditEntry.operation == operation)
    return db.exec(statement).one()


def newest(
    db: Session, actor: Actor, operation: Operation | None = None, *, skip: int = 0, limit: int = 50
) -> tuple[EntryView, ...]:
    """The newest entries first, of one operation or of all."""
    check(actor, Permission.READ_AUDIT)
    statement = select(AuditEntry).order_by(col(AuditEntry.number).desc()).offset(skip).limit(limit)
    if operation is not None:
        statement = statement.where(AuditEntry.operation == operation)
    return tuple(_view(entry) for entry in db.exec(statement))


def every_entry(db: Session, actor: Actor) -> Iterator[EntryView]:
    """Every entry from the first, for taking the record away. Nothing is held in memory."""
    check(actor, Permission.READ_AUDIT)
    for entry in db.exec(select(AuditEntry).order_by(col(AuditEntry.number)).execution_options(yield_per=500)):
        yield _view(entry)


def _view(entry: AuditEntry) -> EntryView:
    shared = entry.model_dump(include=set(EntryView.__dataclass_fields__))
    return EntryView(**shared, fields=tuple(sorted(entry.digests)))


def last_number(db: Session, case_id: str) -> int:
    """The number of the last entry about a review, for a caller that has checked that the review may be read.

    While it is the same, nothing of the review has changed.
    """
    return db.exec(select(func.max(AuditEntry.number)).where(AuditEntry.case_id == case_id)).one() or 0


def verify(db: Session) -> Verification:
    """Walk the chain from its start and work every digest out again, values that are still kept included."""
    previous, expected = FIRST, 1
    for entry in db.exec(select(AuditEntry).order_by(col(AuditEntry.number))):
        sound = (
            entry.number == expected
            and entry.previous == previous
            and entry.digest == entry_digest(previous, entry.model_dump(include=CHAINED))
        )
        if not sound:
            return Verification(expected, False, min(entry.number, expected))
        previous, expected = entry.digest, expected + 1
    count = expected - 1
    head = db.get(AuditHead, HEAD_ID)
    if (head.number, head.digest) != (count, previous) if head else count != 0:
        return Verification(count, False, expected)
    bad_value = _first_bad_value(db)
    return Verification(count, bad_value is None, bad_value)


def _first_bad_value(db: Session) -> int | None:
    """The number of the first entry with a kept value that is not the one it was made with."""
    rows = db.exec(
        select(AuditEntry, History)
        .join(History, col(History.entry_id) == AuditEntry.id)
        .order_by(col(AuditEntry.number), col(History.id))
    )
    for entry, kept in rows:
        if any(entry.digests.get(name) != value_digest(key, value) for name, (key, value) in kept.values.items()):
            return entry.number
    return None


def last_change_but_for(db: Session, case_id: str, events: Collection[str]) -> int:
    """The number of the last change of a review that is of none of these events, for a caller that has checked."""
    chosen = select(AuditEntry.number).where(AuditEntry.case_id == case_id, col(AuditEntry.event).not_in(events))
    chosen = chosen.where(col(AuditEntry.operation).not_in((Operation.CONSULTATION, Operation.DISCLOSURE)))
    return db.exec(chosen.order_by(col(AuditEntry.number).desc()).limit(1)).first() or 0


def has_dealt_with(db: Session, account_id: str, case_id: str, but_for: str) -> bool:
    """Whether somebody ever had to do with a review, but for events that begin so, for a caller that has checked."""
    return any(
        db.exec(
            select(record.id)
            .where(record.case_id == case_id, record.actor_id == account_id)
            .where(col(record.event).not_like(f"{but_for}%"))
            .limit(1)
        ).first()
        for record in RECORDS
    )


def has_changed(db: Session, account_id: str, case_id: str, kinds: Collection[str]) -> bool:
    """Whether somebody ever changed a thing of these kinds in a review, for a caller that has checked."""
    changes = (Operation.COLLECTION, Operation.ALTERATION, Operation.ERASURE)
    return any(
        db.exec(
            select(record.id)
            .where(record.case_id == case_id, record.actor_id == account_id)
            .where(col(record.object_type).in_(kinds), col(record.operation).in_(changes))
            .limit(1)
        ).first()
        for record in RECORDS
    )


def who_did(db: Session, event: str, object_ids: Collection[str]) -> dict[str, str]:
    """The id of the account that did this to each of these things, for a caller that has checked they may be seen."""
    wanted = sorted(set(object_ids))
    found: dict[str, str] = {}
    for record in RECORDS:
        chosen = select(record.object_id, record.actor_id).where(record.event == event)
        chosen = chosen.where(col(record.object_id).in_(wanted))
        found |= dict(db.exec(chosen.order_by(col(record.number).desc())).all())
    return found


def who_did_in_acts(db: Session, event: str, case_id: str) -> dict[str, str]:
    """The same for acts about many things at once, by each id that the act names, for a caller that has checked."""
    found: dict[str, str] = {}
    for record in RECORDS:
        chosen = select(record.facts, record.actor_id).where(record.case_id == case_id, record.event == event)
        rows = db.exec(chosen.order_by(col(record.number).desc())).all()
        found |= {object_id: actor_id for facts, actor_id in rows for object_id in facts.get("ids", ())}
    return found


def chain_id(db: Session) -> str:
    """The digest of this record's first entry, by which it is known elsewhere, for a caller that has checked."""
    return db.exec(select(AuditEntry.digest).where(AuditEntry.number == 1)).first() or ""


def entry_ids_of(db: Session, case_id: str) -> frozenset[str]:
    """The ids of this database's own entries about a review, for a caller that has checked."""
    return frozenset(db.exec(select(AuditEntry.id).where(AuditEntry.case_id == case_id)))


def recorded_of(db: Session, case_id: str) -> tuple[dict[str, Any], ...]:
    """All that was recorded of a review here and before, as rows of `EarlierEntry`, for a caller that has checked."""
    here = chain_id(db)
    rows = db.exec(select(AuditEntry).where(AuditEntry.case_id == case_id)).all()
    own = [
        {
            **entry.model_dump(exclude={"digests", "previous"}),
            "chain": here,
            "fields": sorted(entry.digests),
        }
        for entry in rows
    ]
    earlier = db.exec(select(EarlierEntry).where(EarlierEntry.case_id == case_id)).all()
    told = [*(entry.model_dump() for entry in earlier), *own]
    return tuple(sorted(told, key=lambda row: (row["at"], row["chain"], row["number"])))
