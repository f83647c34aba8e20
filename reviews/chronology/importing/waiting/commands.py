"""Keeping the rows that could not be taken in, and what becomes of each."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from sqlmodel import Session, select

from reviews.cases.queries import CaseView, held_case
from reviews.chronology.entries.commands import take_in
from reviews.chronology.importing.models import Import
from reviews.chronology.importing.rules import KeptOut, Note
from reviews.chronology.importing.waiting.models import WaitingRow
from reviews.chronology.importing.waiting.rules import Outcome, check_reason, entry_from, problems_by_row
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import add_many, for_change
from workbench.errors import Invalid, NotAllowed

NOT_HERE = "That row is not part of this review. Open “Take in a file” again and choose it there."


def keep_rows(
    db: Session, actor: Actor, case_id: str, imported: Import, rows: Sequence[KeptOut], notes: Sequence[Note]
) -> None:
    """Keep rejected rows of a file until they are put right, with what keeps each of them out."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    problems = problems_by_row(notes)
    add_many(
        db,
        WaitingRow,
        [
            {
                "case_id": case.id,
                "import_id": imported.id,
                "row_number": row.number,
                "cells": dict(row.cells),
                "problems": [asdict(problem) for problem in problems.get(row.number, ())],
                "outcome": Outcome.WAITING,
                "reason": "",
            }
            for row in rows
        ],
    )
    facts = {"rows": len(rows)}
    audit.record(
        db, actor, audit.Operation.COLLECTION, "rows_kept_waiting", about=imported, case_id=case.id, facts=facts
    )


def add_row(
    db: Session, actor: Actor, case_id: str, row_id: str, cells: Mapping[str, str], seen_version: int | None = None
) -> None:
    """Add a row that was put right to the chronology, with the file and row it came from."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _waiting(db, case, row_id, seen_version)
    draft = entry_from(row.row_number, cells, clock.today())
    before = audit.values_of(row)
    row.cells, row.problems, row.outcome = dict(cells), [], Outcome.ADDED
    audit.altered(db, actor, "row_put_right", row, before, case.id)
    imported = db.exec(select(Import).where(Import.id == row.import_id)).one()
    take_in(db, actor, case.id, [(row.row_number, draft)], imported=imported, facts={"put_right": 1})


def dismiss_row(
    db: Session, actor: Actor, case_id: str, row_id: str, reason: str, seen_version: int | None = None
) -> None:
    """Leave a row out for good, with the reason. What it said is kept with it."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _waiting(db, case, row_id, seen_version)
    check_reason(reason)
    before = audit.values_of(row)
    row.outcome, row.reason = Outcome.DISMISSED, reason.strip()
    audit.altered(db, actor, "row_dismissed", row, before, case.id)


def _waiting(db: Session, case: CaseView, row_id: str, seen_version: int | None) -> WaitingRow:
    """The row, held, of this review and still waiting."""
    if db.exec(select(WaitingRow.id).where(WaitingRow.id == row_id, WaitingRow.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    row = for_change(db, WaitingRow, row_id, seen_version)
    if row.outcome is not Outcome.WAITING:
        raise Invalid("This row was added or left out already. Open the page again to see the rows that wait.", "row")
    return row
