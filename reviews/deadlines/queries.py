"""Reading the due date's history."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.deadlines.models import Extension
from reviews.permissions import Permission
from workbench.access import Actor


@dataclass(frozen=True)
class ExtensionView:
    """A due date moved, and why."""

    due_on_before: date
    due_on: date
    reason: str
    granted_by_id: str


def extensions_of(db: Session, actor: Actor, case_id: str) -> tuple[ExtensionView, ...]:
    """Each time the due date was moved, in order."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    statement = select(Extension).where(Extension.case_id == case_id)
    rows = db.exec(statement.order_by(col(Extension.created_at), col(Extension.id)))
    return tuple(ExtensionView(row.due_on_before, row.due_on, row.reason, row.granted_by_id) for row in rows)
