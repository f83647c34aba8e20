"""A final review, made once for the tests of a file: each of them begins with it, and what it does is undone."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlmodel import Session

from tests.cast import Cast, add_cast
from tests.factories import with_outcome
from tests.reports.disclosure.made import final_review
from workbench.remembering import remember_in


@dataclass(frozen=True)
class Final:
    """A final review in one of the two databases."""

    db: Session
    cast: Cast
    case_id: str


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def made_final(request: pytest.FixtureRequest) -> Iterator[Final]:
    """It is made with everything that leads to it, before any outcome is recorded."""
    with Session(request.getfixturevalue(f"{request.param}_engine")) as db:
        remember_in(db)
        cast = add_cast(db)
        yield Final(db, cast, final_review(db, cast))
        db.rollback()


@pytest.fixture
def unconvicted(made_final: Final) -> Iterator[Final]:
    """The review while the outcome is awaited."""
    undone = made_final.db.begin_nested()
    yield made_final
    undone.rollback()
    made_final.db.expire_all()


@pytest.fixture
def final(unconvicted: Final) -> Final:
    """The review once a conviction is recorded."""
    with_outcome(unconvicted.db, unconvicted.cast, unconvicted.case_id)
    return unconvicted
