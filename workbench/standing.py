"""Whether a database stands as it stood, so that a screen may keep what it has read from one run to the next.

Both databases tell it themselves, and exactly: SQLite counts the commits that a connection has not made, PostgreSQL
names the transactions that a snapshot does and does not see. Neither asks our own code to say what it has written, so a
command line, a second server and a restored file count too.
"""

from threading import Lock
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

_lock = Lock()
_watchers: dict[sa.Engine, Any] = {}


def begin_reading(db: Session) -> str:
    """Begin to read in this session, and say which state of the database it reads: equal words mean equal contents.

    After it every query of the session sees that state or, when somebody commits in the very moment, the next one,
    and then the words are those of no later session.
    """
    engine = db.get_bind()
    assert isinstance(engine, sa.Engine)
    if engine.dialect.name == "postgresql":
        return str(db.execute(sa.text("SELECT pg_current_snapshot()")).scalar_one())
    before = _commits_seen(engine)
    db.execute(sa.text("SELECT 1 FROM sqlite_master LIMIT 1"))  # the state is chosen at the first reading
    return f"{before}" if before == _commits_seen(engine) else ""


def _commits_seen(engine: sa.Engine) -> int:
    """A number that changes whenever any other connection commits; it is one connection's own, so we keep that one."""
    with _lock:
        watcher = _watchers.get(engine)
        if watcher is None:
            watcher = _watchers[engine] = engine.raw_connection()
            watcher.detach()
            sa.event.listen(engine, "engine_disposed", _stop_watching)
        cursor = watcher.cursor()
        (number,) = cursor.execute("PRAGMA data_version").fetchone()
        return int(number)


def _stop_watching(engine: sa.Engine) -> None:
    with _lock:
        watcher = _watchers.pop(engine, None)
    if watcher is not None:
        watcher.close()
