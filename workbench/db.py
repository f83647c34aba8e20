"""The database: one engine for the process, `reading()` and `transaction()`.

SQLite runs in WAL mode with full synchronisation and foreign keys, and every writer takes its lock at the start
(`BEGIN IMMEDIATE`), so that no one finds out at the end that somebody else was first.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlmodel import Session, select

from workbench import clock
from workbench.base import META_FIELDS, Record, new_id
from workbench.errors import NotAllowed, Stale
from workbench.remembering import Kept, forget, remember_in
from workbench.standing import begin_reading

R = TypeVar("R", bound=Record)
_BEGIN_MODE = "sqlite_begin_mode"
# The size of a page counts for a new file only, and has to be said first. Rows here are long, for they hold words: in
# larger pages very many go in a tenth sooner, and a single one takes about a millisecond more.
_PRAGMAS = ("page_size = 16384", "foreign_keys = ON", "synchronous = FULL", "journal_mode = WAL")
_engine: sa.Engine | None = None
_together: ContextVar[Session | None] = ContextVar("together", default=None)


def engine_for(url: str) -> sa.Engine:
    """An engine with this project's habits for SQLite, or for PostgreSQL through psycopg 3.

    An error of the database does not say with which values it came about: they may be case data, and errors are logged.
    """
    if url.startswith("postgresql://"):
        url = url.replace("postgresql://", "postgresql+psycopg://", 1)
    if not url.startswith("sqlite"):
        return sa.create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=20, hide_parameters=True)
    engine = sa.create_engine(url, connect_args={"timeout": 30, "check_same_thread": False}, hide_parameters=True)

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, below
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        mode = connection.get_execution_options().get(_BEGIN_MODE, "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine


def use(engine: sa.Engine | None) -> sa.Engine | None:
    """Make this the engine of the process, and give the one before. Called once at start-up, and by tests."""
    global _engine  # one engine a process is the point
    before, _engine = _engine, engine
    return before


def engine() -> sa.Engine:
    """The engine of the process, made from the settings the first time it is asked for."""
    if _engine is None:
        from workbench.settings import settings

        use(engine_for(settings().database_url))
    assert _engine is not None
    return _engine


@contextmanager
def reading() -> Iterator[Session]:
    """A session for reading one consistent state. Nothing done in it is kept."""
    shared = _together.get()
    if shared is None:
        with _session_for_reading() as db:
            remember_in(db)
            yield db
            db.rollback()
        return
    try:
        yield shared
    except BaseException:
        shared.rollback()
        raise


@contextmanager
def reading_together(kept: Kept | None = None) -> Iterator[None]:
    """Let every `reading()` inside be one: a screen shows one state of the database, and asks for each thing once.

    What the screen has `kept` from its last run stands in for asking while the database stands as it did then.
    A `transaction()` inside ends that state; what is read after it is read anew.
    """
    kept = kept if kept is not None else Kept()
    with _session_for_reading() as db:
        state, day = begin_reading(db), clock.today()
        remember_in(db, kept.answers_for(state, day))
        before = _together.set(db)
        try:
            yield
        finally:
            _together.reset(before)
            kept.keep(db, state, day)
            db.rollback()


def _session_for_reading() -> Session:
    """A session whose queries all see one state: SQLite's always do, PostgreSQL's when they are told to."""
    bind = engine()
    if bind.dialect.name == "postgresql":
        bind = bind.execution_options(isolation_level="REPEATABLE READ")
    return Session(bind, autoflush=False)


@contextmanager
def transaction() -> Iterator[Session]:
    """A session whose writes are kept together, or not at all."""
    with Session(engine().execution_options(**{_BEGIN_MODE: "IMMEDIATE"}), expire_on_commit=False) as db:
        remember_in(db)
        try:
            yield db
            db.commit()
        except BaseException:
            db.rollback()
            raise
        finally:
            if (shared := _together.get()) is not None:
                shared.rollback()


def add_many(db: Session, table: type[Record], rows: Sequence[Mapping[str, Any]]) -> None:
    """Add many rows at once: every field but id, times and version is given. None of them is held in the session."""
    if not rows:
        return
    db.flush()
    now = clock.now()
    common = {"created_at": now, "updated_at": now, "version": 1}
    values = [{"id": new_id(), **common, **row} for row in rows]
    db.connection().execute(_insertion(table), values)
    forget(db, table)


@cache
def _insertion(table: type[Record]) -> sa.Insert:
    return sa.insert(sa.inspect(table).local_table)


def for_change(db: Session, table: type[R], id: str, seen_version: int | None = None) -> R:
    """The row to be changed, held until the transaction ends.

    `seen_version` is the version that stood on the writer's screen; with another in the database the write is refused
    and what now stands there is handed back.
    """
    row = db.exec(select(table).where(table.id == id).with_for_update()).first()
    if row is None:
        raise NotAllowed("We cannot find that. It may have been removed, or you may not have access to it.")
    if seen_version is not None and row.version != seen_version:
        raise Stale(
            "Somebody else saved this while you were writing. Both texts are shown; nothing has been overwritten.",
            theirs=row.model_dump(exclude=set(META_FIELDS)),
        )
    return row
