"""What every test may ask for: a database of each kind, the cast, and a review that is not the one under test."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session

import reviews.permissions  # noqa: F401 - fills the permission table
from reports.tables import metadata
from tests.cast import Cast, add_cast
from workbench import db as database
from workbench import migrate
from workbench.remembering import remember_in

pytest_plugins = ["tests.postgres", "tests.browser", "tests.pages", "tests.sharing"]


def prepare(engine: sa.Engine) -> None:
    """Give an empty database its schema and reference data."""
    from taxonomy.vocabulary.commands import load_published

    metadata.create_all(engine)
    with Session(engine) as db:
        load_published(db)
        db.commit()


@contextmanager
def in_use(template: Path, folder: Path) -> Iterator[sa.Engine]:
    """Copy an SQLite file, and make the copy the database of the process."""
    engine = database.engine_for(f"sqlite:///{shutil.copy(template, folder / 'store.db')}")
    database.use(engine)
    try:
        yield engine
    finally:
        database.use(None)
        engine.dispose()


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """Put the process's own main module back: AppTest leaves the page there, and a child process would run it."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the schema and the vocabulary, to be copied."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    engine = database.engine_for(f"sqlite:///{path}")
    prepare(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def sqlite_engine(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Engine]:
    """An SQLite database for tests that roll back."""
    path = tmp_path_factory.mktemp("sqlite") / "test.db"
    shutil.copy(template, path)
    engine = database.engine_for(f"sqlite:///{path}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgresql_engine(postgresql_url: str) -> Iterator[sa.Engine]:
    """A PostgreSQL database for tests that roll back."""
    engine = database.engine_for(postgresql_url)
    prepare(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def migrated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Engine]:
    """A database of each kind as the migrations make it, with what they guard; one for the tests of a file."""
    from taxonomy.vocabulary.commands import load_published

    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('migrated') / 'new.db'}"
    else:
        new: Callable[[], str] = request.getfixturevalue("new_postgresql")
        url = new()
    migrate.upgrade(url, (load_published,))
    engine = database.engine_for(url)
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> sa.Engine:
    """Each of the two databases in turn."""
    return request.getfixturevalue(f"{request.param}_engine")


@pytest.fixture
def db(engine: sa.Engine) -> Iterator[Session]:
    """A session on each database in turn. Nothing done in it is kept."""
    with Session(engine) as session:
        remember_in(session)
        yield session
        session.rollback()


@pytest.fixture
def cast(db: Session) -> Cast:
    """The cast, in the database of `db`."""
    return add_cast(db)


@pytest.fixture
def store(template: Path, tmp_path: Path) -> Iterator[sa.Engine]:
    """A database of one's own, for pages and commands that keep what they write. It is the engine of the process."""
    with in_use(template, tmp_path) as engine:
        yield engine


@pytest.fixture
def stored_cast(store: sa.Engine) -> Cast:
    """The cast, in the database of `store`."""
    with database.transaction() as db:
        return add_cast(db)
