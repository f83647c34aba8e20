"""What is frozen is never changed, not even by somebody with the database in hand."""

import sqlite3
from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa

from workbench import migrate
from workbench.db import engine_for

NOW = "'2026-11-02 09:00:00'"
FROZEN = (
    "INSERT INTO edition (id, created_at, updated_at, version, case_id, kind, number, is_final, frozen_at, frozen_on,"
    f" digest, paragraphs) VALUES ('e', {NOW}, {NOW}, 1, 'c', 'full', 1, TRUE, {NOW}, '2026-11-02', 'd', '[]')"
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def frozen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Engine]:
    """A database of each kind as its migrations make it, with a frozen edition."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('frozen') / 'new.db'}"
    else:
        new: Callable[[], str] = request.getfixturevalue("new_postgresql")
        url = new()
    migrate.upgrade(url)
    engine = engine_for(url)
    if request.param == "sqlite":  # it belongs to no review: what is tried is the edition itself
        raw = sqlite3.connect(url.removeprefix("sqlite:///"))
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute(FROZEN)
        raw.commit()
        raw.close()
    else:
        with engine.begin() as connection:
            connection.execute(sa.text("SET LOCAL session_replication_role = replica"))
            connection.execute(sa.text(FROZEN))
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    "change",
    ["UPDATE edition SET digest = 'x'", "UPDATE edition SET paragraphs = '[1]'", "DELETE FROM edition"],
)
def test_the_database_itself_refuses_to_change_a_frozen_edition(frozen: sa.Engine, change: str) -> None:
    with pytest.raises(sa.exc.DatabaseError, match="never changed"), frozen.begin() as connection:
        connection.execute(sa.text(change))
    with frozen.connect() as connection:
        assert connection.execute(sa.text("SELECT digest FROM edition")).scalar() == "d"
