"""Reading and proving the record."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from workbench.audit.models import AuditEntry, AuditHead, HistoryValue
from workbench.audit.rules import CHAINED, FIRST, HEAD_ID, entry_digest, value_digest


@dataclass(frozen=True)
class Verification:
    """`entries` read; `intact` when every digest is right, else `first_bad` is the number of the first bad entry."""

    entries: int
    intact: bool
    first_bad: int | None


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
        select(AuditEntry, HistoryValue)
        .join(HistoryValue, col(HistoryValue.entry_id) == AuditEntry.id)
        .order_by(col(AuditEntry.number), col(HistoryValue.field))
    )
    for entry, kept in rows:
        if entry.digests.get(kept.field) != value_digest(kept.key, kept.value):
            return entry.number
    return None
