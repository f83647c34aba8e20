"""What is published is never changed, not even by somebody with the database in hand."""

import pytest
import sqlalchemy as sa
from sqlmodel import Session

ADD_ONE_MORE = (
    "INSERT INTO factor (id, created_at, updated_at, version, version_id, guid, code, position, level,"
    " is_about_reviews, replaces, name, definition, synonyms, notes)"
    " SELECT 'x', created_at, updated_at, version, version_id, 'x', 'IP99', position, level, is_about_reviews,"
    " replaces, name, definition, synonyms, notes FROM factor WHERE code = 'IP01'"
)


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
