"""A server of a journey's own: the cast, one review that is being drafted, and nothing that another journey left."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from reviews.findings.queries import findings_of
from reviews.stages import Stage
from taxonomy.vocabulary.commands import load_published
from tests.browser import ROOT, SFO, Served, _named, _wait_for, free_port
from tests.cast import PARTS, Cast, add_cast
from tests.factories import review_at, with_entries
from workbench import db as database
from workbench import migrate
from workbench.access import Actor, Grant, Role
from workbench.accounts.commands import mark_demonstration
from workbench.remembering import remember_in

SETTER_UP = Actor("", "", "root", frozenset({Grant(Role.ADMINISTRATOR)}), "root")


@contextmanager
def writing(file: Path) -> Iterator[Session]:
    """A session on a database in a file. What is done in it is kept."""
    engine = database.engine_for(f"sqlite:///{file}")
    with Session(engine, expire_on_commit=False) as db:
        remember_in(db)
        yield db
        db.commit()
    engine.dispose()


@dataclass(frozen=True)
class Beginning:
    """A database in a file with the cast and the vocabulary, to be copied."""

    file: Path
    cast: Cast

    @classmethod
    def made_in(cls, folder: Path, *more: Callable[[Session], Actor]) -> "Beginning":
        """Make it, with more people than the cast when they are wanted."""
        file = folder / "beginning.db"
        migrate.upgrade(f"sqlite:///{file}", (load_published,))
        with writing(file) as db:
            cast = add_cast(db)
            mark_demonstration(
                db, SETTER_UP, [f"{part}@demo.example" for part in PARTS] + [add(db).email for add in more]
            )
        return cls(file, cast)


class Bench:
    """A server that can be killed and started again at the same address."""

    def __init__(self, folder: Path, beginning: Beginning) -> None:
        self.file = Path(shutil.copy(beginning.file, folder / "bench.db"))
        self.port = free_port()
        self.served = Served(f"http://localhost:{self.port}", f"sqlite:///{self.file}", folder / "log")
        self.cast = beginning.cast
        with self.session() as db:
            self.case_id = review_at(db, self.cast, Stage.DRAFTING)
            self.fill(db)
        self.start()

    def fill(self, db: Session) -> None:
        """Put entries into the review's chronology."""
        with_entries(db, self.cast, self.case_id)

    def session(self) -> AbstractContextManager[Session]:
        """A session on its database. What is done in it is kept."""
        return writing(self.file)

    def findings(self) -> list[tuple[str, str, str]]:
        """Title, what and why of each finding in the review."""
        with self.session() as db:
            return [(one.title, one.what, one.why) for one in findings_of(db, self.cast.rita, self.case_id)]

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        with self.served.log.open("a") as said:
            command = [*SFO, "serve", "--port", str(self.port)]
            environment = _named(self.served.database_url)
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=said)
        _wait_for(self.served, self.process)

    def kill(self) -> None:
        """End the server in the middle of whatever it does."""
        self.process.kill()
        self.process.wait()
