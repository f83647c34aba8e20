"""A row of every table that belongs to a review travels from each sort of database to the other and back, as it was."""

import hashlib
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from reports.whole_case.belonging import AUDIT, belonging, of_the_review, shape_of
from reports.whole_case.packing import MadeCase
from reports.whole_case.restoring.commands import restore_case
from reports.whole_case.shapes import ColumnShape, Kind, TableShape
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.reading import read_chronology
from reviews.stages import Stage
from tests.cast import add_cast
from tests.factories import review_at
from tests.reports.whole_case.made import exported, opened, parts_of, rows_of
from tests.reviews.chronology.material import PUBLISHED, needs_published
from workbench.access import Actor, Grant, Role
from workbench.accounts.models import Account

AWKWARD = "O’Brien said “no”,\n\t\\ \u2028 👩🏽‍⚖️ é é 'x'; --"
WHEN = datetime(2026, 10, 25, 1, 30, 0, 123456, tzinfo=UTC)  # the hour that comes twice
FILE = bytes(range(256))
PLAIN: dict[Kind, Any] = {
    Kind.TEXT: AWKWARD,
    Kind.NUMBER: 1,
    Kind.FRACTION: 0.1 + 0.2,
    Kind.CLAIM: True,
    Kind.DAY: date(2024, 2, 29),
    Kind.MOMENT: WHEN,
    Kind.LIST: [AWKWARD, 1.5, None, {"a": []}],
    Kind.NAMED: {"b": AWKWARD, "a": [True]},
    Kind.BYTES: FILE,
}
# What a table asks of its rows beyond its columns: of two words one, or none.
SPARED = {"second_coding": {"coder_id": None, "coded_at": None}, "frozen_erasure": {"digest_after": "another"}}


def fill(db: Session, case_id: str, account_id: str) -> set[str]:
    """Give each table that is empty for this review a row with something awkward in every column."""
    filled = set()
    for table in belonging():
        is_empty = db.execute(sa.select(table.c.id).where(of_the_review(table, case_id))).first() is None
        if is_empty and table.name != AUDIT:
            shape = shape_of(table)
            row = {column.name: one_for(db, shape, column, case_id, account_id) for column in shape.columns}
            db.execute(sa.insert(table), [row | SPARED.get(table.name, {})])
            filled.add(table.name)
    return filled


def one_for(db: Session, shape: TableShape, column: ColumnShape, case_id: str, account_id: str) -> Any:
    if column.name == "id":
        return str(uuid4())
    if column.leads_to == "account":
        return account_id
    if column.leads_to:
        target = next(table for table in (*belonging(), *FACTORS) if table.name == column.leads_to)
        belongs = of_the_review(target, case_id) if target not in FACTORS else sa.true()
        ids = sorted(db.execute(sa.select(target.c.id).where(belongs)).scalars())
        return ids[-1] if column.name.startswith(("second", "copy")) else ids[0]
    if column.name in ("digest", "sha256"):
        return hashlib.sha256(FILE).hexdigest() if "content" in shape.names else ""
    return column.words[0] if column.words else _short(column)


def _short(column: ColumnShape) -> Any:
    value = 2 if column.name.startswith("end") else PLAIN[column.kind]
    return value[: column.longest] if column.kind is Kind.TEXT else value


FACTORS = tuple(
    key.column.table for table in belonging() for key in table.foreign_keys if key.column.table.name == "factor"
)


BOTH_WAYS = pytest.mark.parametrize(("old", "new"), [("sqlite", "postgresql"), ("postgresql", "sqlite")])


def rows_that_differ(here: sa.Engine, left: MadeCase, colin: Actor) -> list[str]:
    """Restore it here, let it leave again, and name the tables of which the rows are others."""
    with Session(here) as db:
        ada = Account(email="ada@here.example", name="Ada")
        db.add(ada)
        db.flush()
        administrator = Actor(ada.id, ada.email, ada.name, frozenset({Grant(Role.ADMINISTRATOR)}))
        restored = restore_case(db, administrator, opened(left.content))
        again = exported(db, colin, restored.case_id)
        db.rollback()
    before, after = parts_of(left.content), parts_of(again.content)
    return [name for name in before if name.startswith("rows/") and before[name] != after[name]]


@BOTH_WAYS
def test_every_table_travels(request: pytest.FixtureRequest, old: str, new: str) -> None:
    there, here = (request.getfixturevalue(f"{kind}_engine") for kind in (old, new))
    with Session(there) as db:
        cast = add_cast(db)
        case_id = review_at(db, cast, Stage.CLOSED)
        assert len(fill(db, case_id, cast.rita.account_id)) > 15
        db.expire_all()
        left = exported(db, cast.colin, case_id)
        db.rollback()
    assert [part.name for part in left.manifest.parts if not part.rows] == ["README.txt"]
    assert rows_that_differ(here, left, cast.colin) == []


@needs_published
@BOTH_WAYS
def test_the_published_case_travels(request: pytest.FixtureRequest, old: str, new: str) -> None:
    there, here = (request.getfixturevalue(f"{kind}_engine") for kind in (old, new))
    with Session(there) as db:
        cast = add_cast(db)
        case_id = review_at(db, cast, Stage.DRAFTING)
        read = read_chronology(PUBLISHED.read_bytes(), PUBLISHED.name, today=date(2026, 6, 1))
        import_chronology(db, cast.rita, case_id, read)
        left = exported(db, cast.colin, case_id)
        db.rollback()
    assert len(rows_of(left.content, "chronology_entry")) == 41
    assert rows_that_differ(here, left, cast.colin) == []
