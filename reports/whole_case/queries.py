"""Reading a whole review, in one state; and what a file must fit to be restored here."""

from functools import cache
from importlib.metadata import version
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from reports.tables import metadata
from reports.whole_case.belonging import ACCOUNT, AUDIT, belonging, left_behind, of_the_review, shape_of, shapes
from reports.whole_case.manifest import Manifest
from reports.whole_case.opening import Here
from reports.whole_case.packing import Gathered
from reports.whole_case.references import NamedAccount, NamedFactor
from reviews.cases.queries import held_case
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_of, versions
from workbench import clock
from workbench.access import Actor
from workbench.audit.queries import recorded_of
from workbench.migrate import head


def whole_case(db: Session, actor: Actor, case_id: str) -> Gathered:
    """Everything that is kept of a review. It is held meanwhile, so that what is read is one state of it.

    Call it inside a `transaction()`: outside one, PostgreSQL shows each table at a moment of its own.
    """
    case = held_case(db, actor, Permission.EXPORT_CASE, case_id)
    here = what_fits_here()
    manifest = Manifest(
        case_id=case.id,
        reference=case.reference,
        exported_at=clock.now().isoformat(),
        exported_by=tuple(sorted({grant.role.value for grant in actor.grants})),
        release=here.release,
        schema=here.schema,
        tables=here.tables,
        vocabulary={},
        left_behind={table.name: number for table in left_behind() if (number := _how_many(db, table, case.id))},
    )
    audit = here.audit_shape
    return Gathered(
        manifest=manifest,
        shapes=here.shapes,
        rows={table.name: _rows(db, table, case.id) for table in belonging() if table.name != AUDIT},
        audit_shape=audit,
        audit=[tuple(row[name] for name in audit.names) for row in recorded_of(db, case.id)],
        accounts=_accounts(db),
        factors={
            factor.id: NamedFactor(version.name, factor.guid).token
            for version in versions(db)
            for factor in factors_of(db, version)
        },
        vocabulary={version.name: version.digest for version in versions(db)},
    )


@cache
def what_fits_here() -> Here:
    """The schema, the release and the tables that a file must have been made with to be restored here.

    They are one and the same for as long as the process runs.
    """
    return Here(
        schema=head(),
        release=version("workbench"),
        shapes=tuple(shape for shape in shapes() if shape.name != AUDIT),
        audit_shape=shape_of(metadata.tables[AUDIT]),
    )


def _rows(db: Session, table: sa.Table, case_id: str) -> list[tuple[Any, ...]]:
    chosen = sa.select(table).where(of_the_review(table, case_id)).order_by(table.c.id)
    return [tuple(row) for row in db.execute(chosen)]


def _how_many(db: Session, table: sa.Table, case_id: str) -> int:
    number = db.execute(sa.select(sa.func.count()).select_from(table).where(of_the_review(table, case_id)))
    return int(number.scalar_one())


def _accounts(db: Session) -> dict[str, NamedAccount]:
    """Everybody who has an account: which of them the review names is seen when its rows are written."""
    account = metadata.tables[ACCOUNT]
    rows = db.execute(sa.select(account.c.id, account.c.name, account.c.email))
    return {row.id: NamedAccount(row.id, row.name, row.email) for row in rows}
