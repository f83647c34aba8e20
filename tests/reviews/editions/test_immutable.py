"""What is frozen is never changed, not even by somebody with the database in hand."""

import sqlite3

import pytest
import sqlalchemy as sa

NOW = "'2026-11-02 09:00:00'"
FROZEN = (
    "INSERT INTO edition (id, created_at, updated_at, version, case_id, kind, number, is_final, frozen_at, frozen_on,"
    f" digest, paragraphs) VALUES ('e', {NOW}, {NOW}, 1, 'c', 'full', 1, TRUE, {NOW}, '2026-11-02', 'd', '[]')"
)


@pytest.fixture(scope="module")
def frozen(migrated: sa.Engine) -> sa.Engine:
    """A database with a frozen edition, which belongs to no review: what is tried is the edition itself."""
    if migrated.dialect.name == "sqlite":
        raw = sqlite3.connect(str(migrated.url.database))
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute(FROZEN)
        raw.commit()
        raw.close()
    else:
        with migrated.begin() as connection:
            connection.execute(sa.text("SET LOCAL session_replication_role = replica"))
            connection.execute(sa.text(FROZEN))
    return migrated


@pytest.mark.parametrize(
    "change",
    ["UPDATE edition SET digest = 'x'", "UPDATE edition SET paragraphs = '[1]'", "DELETE FROM edition"],
)
def test_the_database_itself_refuses_to_change_a_frozen_edition(frozen: sa.Engine, change: str) -> None:
    with pytest.raises(sa.exc.DatabaseError, match="never changed"), frozen.begin() as connection:
        connection.execute(sa.text(change))
    with frozen.connect() as connection:
        assert connection.execute(sa.text("SELECT digest FROM edition")).scalar() == "d"
