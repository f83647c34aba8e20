"""Which reviews may be learned from."""

from sqlmodel import Session, col, select

from reviews.cases.models import Case
from reviews.stages import APPROVED


def approved_cases(db: Session) -> frozenset[str]:
    """The ids of reviews that were approved and are not restricted: what they say stands.

    Not among them are those that were withdrawn, and those whose words were erased. For a caller that has checked the
    permission itself.
    """
    wanted = select(Case.id).where(col(Case.stage).in_(sorted(APPROVED)), col(Case.is_restricted).is_(False))
    return frozenset(db.exec(wanted))
