"""Bringing a review back from its file: whole or not at all, in one transaction, and recorded."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session

from reports.tables import metadata
from reports.whole_case.belonging import AUDIT, CASE, belonging
from reports.whole_case.opening import OpenedCase, Row
from reports.whole_case.references import NamedAccount, swapped
from reports.whole_case.restoring.pointing import ids_of_factors
from reports.whole_case.rules import not_this_file
from reports.whole_case.sealed import resealed
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor, check
from workbench.accounts.commands import add_disabled_account
from workbench.accounts.directory import by_email, names_of
from workbench.audit.queries import entry_ids_of
from workbench.errors import Invalid

AT_ONCE = 1000  # rows


@dataclass(frozen=True)
class Restored:
    """What was restored, and for whom a disabled account was made because they had none here."""

    case_id: str
    reference: str
    rows: int
    accounts_found: int
    accounts_made: tuple[NamedAccount, ...]
    left_behind: Mapping[str, int]


def restore_case(db: Session, actor: Actor, opened: OpenedCase) -> Restored:
    """Put every row of the file into this database. Nothing of it is shown to whoever does it."""
    check(actor, Permission.RESTORE_CASE)
    manifest = opened.manifest
    _check_not_here(db, manifest.case_id, manifest.reference)
    factors = ids_of_factors(db, opened)
    accounts, made = _accounts(db, actor, opened.accounts)
    found = sum(1 for one in opened.accounts if one.stands_in) - len(made)
    others = factors | {there: here for there, here in accounts.items() if there != here}
    ours = entry_ids_of(db, manifest.case_id)
    try:
        for table in belonging():
            rows = [resealed(table.name, row, swapped(row, others)) for row in opened.rows[table.name]]
            if table.name == AUDIT:
                rows = [row for row in rows if row["id"] not in ours]  # this record has those itself
            for some in _in_order(table, rows):
                db.execute(sa.insert(table), some)
    except (sa.exc.IntegrityError, sa.exc.DataError):
        raise not_this_file("part of it is in this database already, or does not fit its rules.") from None
    facts = {
        "sha256": opened.sha256, "rows": manifest.rows, "exported_at": manifest.exported_at,
        "accounts_made": len(made),
    }  # fmt: skip
    operation = audit.Operation.COLLECTION
    audit.record(db, actor, operation, "review_restored", case_id=manifest.case_id, facts=facts)
    return Restored(
        case_id=manifest.case_id,
        reference=manifest.reference,
        rows=manifest.rows,
        accounts_found=found,
        accounts_made=made,
        left_behind=manifest.left_behind,
    )


def _check_not_here(db: Session, case_id: str, reference: str) -> None:
    case = metadata.tables[CASE]
    same = sa.select(case.c.id).where(sa.or_(case.c.id == case_id, case.c.reference == reference))
    found = db.execute(same).scalars().all()
    if case_id in found:
        raise Invalid(f"Review {reference} is in this database already. Nothing was changed.", "file")
    if found:
        raise Invalid(
            f"Another review in this database is called {reference}. Nothing was changed. Restore the file into a "
            "database of its own.",
            "file",
        )


def _accounts(
    db: Session, actor: Actor, named: Sequence[NamedAccount]
) -> tuple[dict[str, str], tuple[NamedAccount, ...]]:
    """The id here of each account that the file names: by its id, else by its address, else made, disabled.

    Whoever only looked at the review is not made one.
    """
    there = names_of(db, [one.id for one in named])
    found: dict[str, str] = {}
    made = []
    for one in named:
        same = None if one.id in there else by_email(db, one.email)
        if same is None and one.id not in there and one.stands_in:
            add_disabled_account(db, actor, account_id=one.id, email=one.email, name=one.name)
            made.append(one)
        found[one.id] = same.id if same is not None else one.id
    return found, tuple(made)


def _in_order(table: sa.Table, rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The rows some at a time; a row that points at another of its own table comes after that one."""
    own = [key.parent.name for key in table.foreign_keys if key.column.table is table]
    waiting, there = rows, set[str]()
    while waiting:
        ready = [row for row in waiting if all(row[name] is None or row[name] in there for name in own)]
        if not ready:
            raise not_this_file(f"rows of {table.name} point at one another in a circle.")
        for start in range(0, len(ready), AT_ONCE):
            yield ready[start : start + AT_ONCE]
        there |= {row["id"] for row in ready}
        waiting = [row for row in waiting if row["id"] not in there] if own else []
