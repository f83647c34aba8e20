"""The requests of a review by the reference that stands in their files, so that a file that comes back is known."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.contributions.models import Contribution
from reviews.chronology.contributions.pack import reference_of
from reviews.permissions import Permission
from workbench.access import Actor


class Asked(NamedTuple):
    """A request, and whom it was made of."""

    id: str
    agency: str


def requests_of(db: Session, actor: Actor, case_id: str) -> Mapping[str, Asked]:
    """Each request of the review by its reference."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(Contribution).where(Contribution.case_id == case_id).order_by(col(Contribution.number))
    return {reference_of(case.reference, row.code): Asked(row.id, row.agency) for row in db.exec(chosen)}


def asked_agencies(db: Session, actor: Actor, case_id: str) -> dict[str, str]:
    """The agency of each request by its reference: what the reading of a file is given."""
    return {reference: asked.agency for reference, asked in requests_of(db, actor, case_id).items()}
