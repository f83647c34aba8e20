"""What the benchmark of taking in a large file measures: ours, and what it is held against, on one SQLite database."""

import io
import subprocess
import tempfile
from typing import Any

import pandas as pd
import sqlalchemy as sa

from benchmarks.chronology_file import HEADINGS
from benchmarks.running import ROOT, SFO
from reviews.cases.queries import case_by_reference
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.reading import read_chronology
from reviews.permissions import Permission
from workbench.access import Role
from workbench.cli import acting
from workbench.collection import paused
from workbench.db import engine, transaction

REVIEW, REVIEWER = "SFO-2026-0001", "rita@demo.example"
TAKEN_IN = (
    "SELECT * FROM chronology_entry WHERE import_id IN (SELECT id FROM chronology_import WHERE rows_read > 1000) "
    "ORDER BY sorted_by"
)


def pandas_to_sql(content: bytes) -> None:
    """What an analyst would write."""
    frame = pd.read_csv(io.BytesIO(content))
    with transaction() as db:
        frame.to_sql("benchmark_rows", db.connection(), index=False, if_exists="replace")


def pandas_executemany(content: bytes) -> None:
    """As little as can be done: no type, no key, no index."""
    frame = pd.read_csv(io.BytesIO(content), keep_default_na=False)
    columns = ", ".join(f'"{heading}"' for heading in HEADINGS)
    with transaction() as db:
        connection = db.connection()
        connection.exec_driver_sql("DROP TABLE IF EXISTS benchmark_rows")
        connection.exec_driver_sql(f"CREATE TABLE benchmark_rows ({columns.replace(',', ' text,')} text)")
        place = "?" if connection.dialect.name == "sqlite" else "%s"
        statement = f"INSERT INTO benchmark_rows VALUES ({', '.join([place] * len(HEADINGS))})"
        connection.exec_driver_sql(statement, list(frame.itertuples(index=False, name=None)))


def pandas_kept(frame: pd.DataFrame) -> None:
    """The rows as they are kept, put into a table with the same columns, keys and indexes."""
    with transaction() as db:
        connection = db.connection()
        frame.to_sql("benchmark_entry", connection, index=False, if_exists="append")


def make_the_same_table() -> None:
    """An empty table that is as the entries' own."""
    with transaction() as db:
        connection = db.connection()
        found = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE tbl_name = 'chronology_entry' AND sql IS NOT NULL ORDER BY type DESC"
        )
        for (statement,) in found.all():
            connection.exec_driver_sql(
                statement.replace("TABLE chronology_entry", "TABLE benchmark_entry")
                .replace("ON chronology_entry", "ON benchmark_entry")
                .replace("INDEX ix_chronology_entry", "INDEX ix_benchmark_entry")
            )


def rows_as_kept() -> pd.DataFrame:
    """What was taken in, as it stands in the table."""
    with transaction() as db:
        return pd.read_sql(sa.text(TAKEN_IN), db.connection())


def rows_for_the_driver() -> list[tuple[Any, ...]]:
    """The same as the driver takes them; the table that they are put into is emptied."""
    with transaction() as db:
        db.connection().exec_driver_sql("DELETE FROM benchmark_entry")
        return [tuple(row) for row in db.connection().exec_driver_sql(TAKEN_IN)]


@paused()
def take_in(content: bytes) -> int:
    """Bytes in, entries committed."""
    actor = acting(REVIEWER, usually=Role.REVIEWER)
    with transaction() as db:
        case = case_by_reference(db, actor, Permission.WRITE_CHRONOLOGY, REVIEW)
        return import_chronology(db, actor, case.id, read_chronology(content, "big.csv")).accepted


@paused()
def read(content: bytes) -> int:
    """Bytes in, rows that have been put to the rules."""
    return len(read_chronology(content, "big.csv").rows)


def put_in(rows: list[tuple[Any, ...]]) -> None:
    """The rows as they are kept, put into the same table by the driver."""
    with transaction() as db:
        places = ", ".join("?" * len(rows[0]))
        db.connection().exec_driver_sql(f"INSERT INTO benchmark_entry VALUES ({places})", rows)


def take_in_by_command(content: bytes) -> None:
    """The same from the command line, in a process of its own."""
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        file.write(content)
        file.flush()
        command = [*SFO, "chronology", "import", file.name, "--review", REVIEW, "--as", REVIEWER, "--json"]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def empty_the_review() -> None:
    """Put the review back as it was, so that each time starts alike."""
    with transaction() as db:
        connection = db.connection()
        large = "(SELECT id FROM chronology_import WHERE rows_read > 1000)"
        connection.exec_driver_sql("DELETE FROM benchmark_entry")
        connection.exec_driver_sql(f"DELETE FROM chronology_entry WHERE import_id IN {large}")
        connection.exec_driver_sql("DELETE FROM chronology_import WHERE rows_read > 1000")


def settle() -> None:
    """Give back what was deleted and empty the log, so that nothing pays for what was done before it."""
    connection = engine().raw_connection()
    try:
        driver: Any = connection.driver_connection
        driver.execute("VACUUM")
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
