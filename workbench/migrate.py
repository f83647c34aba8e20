"""Bringing a database's schema up to this version, by the numbered steps in `migrations/`.

Alembic is loaded when a step is asked for: every command imports this file, and few need it.
"""

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlmodel import Session

from workbench.db import engine_for
from workbench.errors import Refused

if TYPE_CHECKING:
    from alembic.config import Config

AfterMigrate = Callable[[Session], object]


def upgrade(url: str, after: Iterable[AfterMigrate] = ()) -> None:
    """Take every step that is missing, then let each package load what it publishes (`after`)."""
    from alembic import command

    file = sa.make_url(url).database if url.startswith("sqlite") else None
    if file:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    engine = engine_for(url)
    try:
        with engine.begin() as connection:
            configuration = alembic_config()
            configuration.attributes["connection"] = connection
            command.upgrade(configuration, "head")
        with Session(engine) as db:
            for load in after:
                load(db)
            db.commit()
    finally:
        engine.dispose()


def check_schema(engine: sa.Engine) -> None:
    """Raise `Refused` unless the database has the schema of this version."""
    from alembic.migration import MigrationContext

    try:
        with engine.connect() as connection:
            found = MigrationContext.configure(connection).get_current_revision()
    except sa.exc.OperationalError:
        raise Refused(
            "The database cannot be reached. Check SFO_DATABASE_URL, and that its server is running."
        ) from None
    if found is None:
        raise Refused("The database is empty. Run `sfo migrate`, or `sfo demo` for one with invented reviews.")
    if found != head():
        raise Refused("The database has the schema of another version. Run `sfo migrate`.")


def head() -> str:
    """The number of the last step."""
    from alembic.script import ScriptDirectory

    found = ScriptDirectory.from_config(alembic_config()).get_current_head()
    assert found is not None
    return found


def alembic_config() -> "Config":
    """Alembic's configuration. There is no alembic.ini: everything it needs is here."""
    from alembic.config import Config

    spec = find_spec("migrations")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    configuration = Config()
    options: dict[str, Any] = {"script_location": next(iter(spec.submodule_search_locations)), "path_separator": "os"}
    for name, value in options.items():
        configuration.set_main_option(name, value.replace("%", "%%"))
    return configuration
