"""Reading what the page on equality is made of: approved reviews, their groups, and returns of the caseload."""

from sqlmodel import Session

from reports.caseload.queries import caseloads
from reports.disproportionality.lens import Lens, lens_of
from reports.national.queries import picture
from reviews.workflow.approved import approved_groups
from workbench.access import Actor


def lens(db: Session, actor: Actor) -> Lens:
    """Every figure of groups that may be shown, for national analysts."""
    return lens_of(picture(db, actor), approved_groups(db, actor), caseloads(db, actor))
