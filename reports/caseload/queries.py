"""Reading the returns of the caseload, for national analysts."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from reports.caseload.models import CaseloadFigure, CaseloadReturn
from reports.caseload.rules import Caseload
from reviews.permissions import Permission
from workbench.access import Actor, check
from workbench.accounts.directory import names_of
from workbench.remembering import remembered


@dataclass(frozen=True)
class ReturnView:
    """A return as it is listed, a withdrawn one with when and why."""

    id: str
    version: int
    as_at: date
    source: str
    sha256: str
    brought_by: str
    brought_at: datetime
    withdrawn_by: str
    withdrawn_at: datetime | None
    withdrawn_because: str


@remembered()
def returns(db: Session, actor: Actor) -> tuple[ReturnView, ...]:
    """Every return, the latest day first; withdrawn ones too."""
    check(actor, Permission.READ_NATION)
    order = (col(CaseloadReturn.as_at).desc(), col(CaseloadReturn.brought_at).desc(), col(CaseloadReturn.id))
    rows = db.exec(select(CaseloadReturn).order_by(*order)).all()
    who = {row.brought_by_id for row in rows} | {row.withdrawn_by_id for row in rows if row.withdrawn_by_id}
    names = names_of(db, who)
    return tuple(
        ReturnView(
            id=row.id,
            version=row.version,
            as_at=row.as_at,
            source=row.source,
            sha256=row.sha256,
            brought_by=names[row.brought_by_id],
            brought_at=row.brought_at,
            withdrawn_by=names[row.withdrawn_by_id] if row.withdrawn_by_id else "",
            withdrawn_at=row.withdrawn_at,
            withdrawn_because=row.withdrawn_because,
        )
        for row in rows
    )


@remembered()
def caseloads(db: Session, actor: Actor) -> tuple[Caseload, ...]:
    """The returns that stand, with their figures, the earliest day first."""
    check(actor, Permission.READ_NATION)
    standing = select(CaseloadReturn).where(col(CaseloadReturn.withdrawn_at).is_(None))
    rows = db.exec(standing.order_by(col(CaseloadReturn.as_at), col(CaseloadReturn.id))).all()
    figure = CaseloadFigure
    order = (col(figure.characteristic), col(figure.group_code))
    found: dict[str, list[tuple[str, str, int]]] = {row.id: [] for row in rows}
    for one in db.exec(select(figure).where(col(figure.return_id).in_(list(found))).order_by(*order)):
        found[one.return_id].append((one.characteristic, one.group_code, one.people))
    return tuple(Caseload(row.as_at, row.source, tuple(found[row.id])) for row in rows)
