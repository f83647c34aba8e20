"""A final review, made once for many tests: each of them begins with it, and what it does is undone."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlmodel import Session

from tests.cast import Cast, add_cast
from tests.conftest import in_use
from tests.factories import with_outcome
from tests.reports.disclosure.made import final_review
from workbench import db as database
from workbench.remembering import remember_in


class Final(NamedTuple):
    """A final review in one of the two databases."""

    db: Session
    cast: Cast
    case_id: str


class StoredFinal(NamedTuple):
    """A final review in the database of the process, for pages."""

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
    with_outcome(*unconvicted)
    return unconvicted


@pytest.fixture(scope="session")
def final_in_a_file(template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, StoredFinal]:
    """An SQLite file with the review, to be copied."""
    path = Path(shutil.copy(template, tmp_path_factory.mktemp("final") / "final.db"))
    engine = database.engine_for(f"sqlite:///{path}")
    with Session(engine) as db:
        remember_in(db)
        cast = add_cast(db)
        made = StoredFinal(cast, final_review(db, cast))
        db.commit()
    engine.dispose()
    return path, made


@pytest.fixture
def stored_final(final_in_a_file: tuple[Path, StoredFinal], tmp_path: Path) -> Iterator[StoredFinal]:
    """The review in a database of one's own, while the outcome is awaited."""
    path, made = final_in_a_file
    with in_use(path, tmp_path):
        yield made
