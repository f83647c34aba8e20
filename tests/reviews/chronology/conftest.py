"""A review that Rita is drafting, and another that is not hers to see."""

from datetime import date

import pytest
from sqlmodel import Session

from reviews.cases.commands import allocate, create_case, move_to
from reviews.cases.queries import the_case
from reviews.cases.rules import CaseDraft, OffenceDraft, Supervision
from reviews.permissions import Permission
from reviews.stages import Stage
from tests.cast import Cast


def a_review(db: Session, cast: Cast, *, reviewer_id: str | None) -> str:
    """A review being drafted."""
    case_id = create_case(
        db,
        cast.colin,
        CaseDraft(
            offences=(OffenceDraft("murder", date(2026, 1, 9), date(2026, 1, 12)),),
            supervision=Supervision.LICENCE,
            started_on=date(2025, 6, 2),
            ended_on=None,
            region="London",
            notified_on=date(2026, 1, 14),
        ),
        due_on=date(2026, 4, 14),
    )
    allocate(db, cast.colin, case_id, reviewer_id=reviewer_id, countersigner_id=cast.colin.account_id)
    for stage in (Stage.COMMISSIONED, Stage.DRAFTING):
        move_to(db, cast.colin, the_case(db, cast.colin, Permission.READ_CASE, case_id), stage)
    db.flush()
    return case_id


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """The review that Rita is drafting."""
    return a_review(db, cast, reviewer_id=cast.rita.account_id)


@pytest.fixture
def noise(db: Session, cast: Cast) -> str:
    """Another review, which Colin keeps to himself."""
    return a_review(db, cast, reviewer_id=None)
