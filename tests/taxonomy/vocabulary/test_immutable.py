"""What is published is never changed, not even by somebody with the database in hand."""

from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from taxonomy.vocabulary.commands import load_published
from workbench import migrate
from workbench.db import engine_for

ADD_ONE_MORE = (
    "INSERT INTO factor (id, created_at, updated_at, version, version_id, guid, code, position, level,"
    " is_about_reviews, replaces, name, definition, synonyms, notes)"
    " SELECT 'x', created_at, updated_at, version, version_id, 'x', 'IP99', position, level, is_about_reviews,"
    " replaces, name, definition, synonyms, notes FROM factor WHERE code = 'IP01'"
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def migrated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Engine]:
    """A database of each kind as its migrations make it, with the published versions."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('published') / 'new.db'}"
    else:
        new: Callable[[], str] = request.getfixturevalue("new_postgresql")
        url = new()
    migrate.upgrade(url, (load_published,))
    engine = engine_for(url)
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE factor SET name = 'x' WHERE code = 'IP01'",
        "DELETE FROM factor WHERE code = 'IP01'",
        "UPDATE taxonomy_version SET size = 999",
        "DELETE FROM taxonomy_version",
        ADD_ONE_MORE,
    ],
)
def test_the_database_itself_refuses_to_change_a_published_version(migrated: sa.Engine, change: str) -> None:
    with pytest.raises(sa.exc.DatabaseError, match="never changed"), migrated.begin() as connection:
        connection.execute(sa.text(change))
    with Session(migrated) as db:
        assert db.execute(sa.text("SELECT count(*) FROM factor WHERE name <> 'x'")).scalar() == 117
