"""How long it takes to take a very large review out whole, and to restore it in another database.

python -m benchmarks.whole_case [--rows 100000] [--times 3]

Each step as the command and the page take it, the making and the reading in a child process. Against it, in the same
run: the same database's rows of the chronology as `SELECT *` gives them, through `json.dumps` into a ZIP, and back into
an empty table; nothing is typed, checked or recorded.
"""

import argparse
import io
import json
import sqlite3
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TypeVar

import reports.tables  # noqa: F401 - the whole schema
import reviews.permissions  # noqa: F401 - fills the permission table
from benchmarks import figures
from benchmarks.chronology_file import chronology_csv
from benchmarks.import_ways import REVIEW, take_in
from benchmarks.running import demonstration
from reports.whole_case.opening import OpenedCase, open_case_file
from reports.whole_case.packing import MadeCase, make_case_file
from reports.whole_case.queries import what_fits_here, whole_case
from reports.whole_case.restoring.commands import restore_case
from reports.whole_case.rules import MAKING, READING
from reviews.cases.queries import case_by_reference
from reviews.permissions import Permission
from taxonomy.vocabulary.commands import load_published
from workbench import db as database
from workbench import jobs, migrate
from workbench.access import Actor, Grant, Role
from workbench.cli import acting
from workbench.db import transaction

T = TypeVar("T")
ADMINISTRATOR = Actor("", "", "", frozenset({Grant(Role.ADMINISTRATOR)}))
COLUMNS = "SELECT * FROM chronology_entry"


def took(act: Callable[[], T], spent: list[float]) -> T:
    """What it gives, with how long it took by the clock added to `spent`."""
    start = time.perf_counter()
    found = act()
    spent.append(time.perf_counter() - start)
    return found


def made_whole() -> MadeCase:
    """The file, from its reading on."""
    actor = acting(None, Role.COUNTERSIGNER)
    with transaction() as db:
        case = case_by_reference(db, actor, Permission.EXPORT_CASE, REVIEW)
        gathered = whole_case(db, actor, case.id)
    return jobs.run(make_case_file, gathered, limits=MAKING)


def restored(content: bytes) -> OpenedCase:
    """It is read, checked and restored in the database of the process."""
    opened = jobs.run(open_case_file, content, what_fits_here(), limits=READING)
    with transaction() as db:
        restore_case(db, ADMINISTRATOR, opened)
    return opened


def bare_out(path: str) -> bytes:
    """The rows of the chronology alone, as they come."""
    with sqlite3.connect(path) as raw:
        text = "\n".join(map(json.dumps, raw.execute(COLUMNS)))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("rows", text)
    return file.getvalue()


def bare_in(content: bytes, path: Path) -> None:
    """The same rows into a table without a rule."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        rows = [json.loads(line) for line in archive.read("rows").splitlines()]
    with sqlite3.connect(path) as raw:
        raw.execute(f"CREATE TABLE kept ({', '.join(f'c{place}' for place in range(len(rows[0])))})")
        raw.executemany(f"INSERT INTO kept VALUES ({', '.join('?' * len(rows[0]))})", rows)


def elsewhere(path: Path) -> str:
    """An empty database with its schema and vocabulary."""
    url = f"sqlite:///{path}"
    migrate.upgrade(url, (load_published,))
    return url


def main() -> None:
    """Measure, and write the part of the page."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rows", type=int, default=100_000)
    arguments.add_argument("--times", type=int, default=3)
    asked = arguments.parse_args()
    load, spent = figures.load(), {name: list[float]() for name in ("out", "in", "bare out", "bare in")}
    with demonstration(1) as url, tempfile.TemporaryDirectory() as folder:
        take_in(chronology_csv(asked.rows))
        path = url.removeprefix("sqlite:///")
        for number in range(asked.times):
            made = took(made_whole, spent["out"])
            bare = took(lambda: bare_out(path), spent["bare out"])
            target = elsewhere(Path(folder) / f"{number}.db")
            here = database.use(database.engine_for(target))
            took(lambda made=made: restored(made.content), spent["in"])
            database.use(here)
            bare_path = Path(folder) / f"bare-{number}.db"
            took(lambda bare=bare, to=bare_path: bare_in(bare, to), spent["bare in"])
    middle = {name: median(times) for name, times in spent.items()}
    rows = [
        (words, f"{middle[ours]:.1f}", f"{middle[theirs]:.1f}", f"{middle[ours] / middle[theirs]:.1f}")
        for words, ours, theirs in (
            ("Out, as one file", "out", "bare out"),
            ("Read, checked and restored", "in", "bare in"),
        )
    ]
    figures.write(
        "whole-case",
        f"## A whole review out and in, {made.manifest.rows:,} rows\n\n"
        f"The median of {asked.times}, in seconds by the clock; the file has {len(made.content) / 1e6:.1f} MB. Bare: "
        f"the entries alone through `json.dumps` and a ZIP, and into a table without a rule. {load}\n\n"
        f"{figures.table(('What is done', 'Ours, s', 'Bare, s', 'Times'), rows)}\n\n"
        f"{figures.circumstances(f'python -m benchmarks.whole_case --rows {asked.rows}')}",
    )


if __name__ == "__main__":
    main()
