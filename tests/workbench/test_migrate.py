"""Bringing a database up to this version, on both kinds."""

from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from workbench import audit, migrate
from workbench.access import Actor
from workbench.audit import Operation
from workbench.audit.models import AuditEntry, History
from workbench.db import engine_for
from workbench.errors import Refused

SOMEBODY = Actor("a", "a@demo.example", "A")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{request.getfixturevalue('tmp_path') / 'folder' / 'new.db'}"
    new: Callable[[], str] = request.getfixturevalue("new_postgresql")
    return new()


@pytest.fixture
def migrated(url: str) -> Iterator[sa.Engine]:
    """The database, brought up to this version."""
    migrate.upgrade(url)
    engine = engine_for(url)
    yield engine
    engine.dispose()


def test_an_empty_database_is_brought_up_and_then_left_alone(url: str) -> None:
    loaded: list[str] = []
    for _ in range(2):
        migrate.upgrade(url, after=(lambda db: loaded.append(type(db).__name__),))
    assert loaded == ["Session", "Session"]
    engine = engine_for(url)
    migrate.check_schema(engine)
    engine.dispose()


def test_what_is_loaded_after_migrating_is_kept(url: str) -> None:
    migrate.upgrade(url, after=(lambda db: audit.record(db, SOMEBODY, Operation.COLLECTION, "loaded"),))
    engine = engine_for(url)
    with Session(engine) as db:
        assert db.exec(select(AuditEntry.event)).all() == ["loaded"]
    engine.dispose()


def test_an_empty_or_another_versions_database_is_refused_with_a_sentence(migrated: sa.Engine) -> None:
    migrate.check_schema(migrated)
    with migrated.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))
    with pytest.raises(Refused, match="schema of another version"):
        migrate.check_schema(migrated)
    with migrated.begin() as connection:
        connection.execute(sa.text("DELETE FROM alembic_version"))
    with pytest.raises(Refused, match="is empty"):
        migrate.check_schema(migrated)


def test_a_database_that_is_not_there_is_refused_with_a_sentence() -> None:
    for address in ("postgresql://sfo@127.0.0.1:1/none", "sqlite:////no/such/folder/sfo.db"):
        engine = engine_for(address)
        with pytest.raises(Refused, match="cannot be reached"):
            migrate.check_schema(engine)
        engine.dispose()


@pytest.mark.parametrize(
    "change", ["UPDATE audit_entry SET event = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry CASCADE"]
)
def test_the_database_itself_refuses_to_change_the_audit_record(migrated: sa.Engine, change: str) -> None:
    if change.startswith("TRUNCATE") and migrated.dialect.name == "sqlite":
        pytest.skip("SQLite has no TRUNCATE")
    with Session(migrated) as db:
        audit.record(db, SOMEBODY, Operation.COLLECTION, "one", values={"name": "Rita"})
        db.commit()
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), migrated.begin() as connection:
        connection.execute(sa.text(change))
    with Session(migrated) as db:
        assert db.exec(select(AuditEntry.event)).all() == ["one"]


def test_values_can_still_be_erased_lawfully(migrated: sa.Engine) -> None:
    with Session(migrated) as db:
        audit.record(db, SOMEBODY, Operation.COLLECTION, "one", values={"name": "Rita"}, case_id="c")
        db.commit()
        db.exec(sa.delete(History).where(col(History.case_id) == "c"))
        db.commit()
        assert db.exec(select(History)).all() == []


def test_the_steps_are_numbered_without_a_gap() -> None:
    from pathlib import Path

    steps = sorted(
        path.name for path in Path(migrate.alembic_config().get_main_option("script_location")).glob("versions/0*.py")
    )
    assert [int(name[:4]) for name in steps] == list(range(1, len(steps) + 1))
    assert migrate.head() == steps[-1][:4]
