"""How long it takes to take a large file into a chronology, against pandas putting the same rows into a table.

python -m benchmarks.import_speed [--rows 100000] [--times 5]

Ours: from the bytes of a CSV file to committed entries, every row put to the rules, duplicates looked for, one entry in
the audit record. Against it, in turn, on the same SQLite database with the same settings: `pandas.read_csv` and
`DataFrame.to_sql` as they come, into a table without an index; `read_csv` and one bare `executemany` of tuples into
such a table; and `to_sql` of the finished rows into a table like the entries' own. The aim: at most twice as long,
and under two seconds.
"""

import argparse
import io
import resource
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from typing import Any, NamedTuple

import pandas as pd
import sqlalchemy as sa

import reports.tables  # noqa: F401 - the whole schema
import reviews.permissions  # noqa: F401 - fills the permission table
from benchmarks import figures
from benchmarks.chronology_file import HEADINGS, chronology_csv
from benchmarks.running import ROOT, SFO, demonstration
from reviews.cases.queries import case_by_reference
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.reading import read_chronology
from reviews.permissions import Permission
from workbench.access import Role
from workbench.cli import acting
from workbench.collection import paused
from workbench.db import engine, transaction

REVIEW, REVIEWER = "SFO-2026-0001", "rita@demo.example"
AIM, SECONDS = 2.0, 2.0
PANDAS, BARE = "pandas.read_csv and DataFrame.to_sql", "pandas.read_csv and executemany"
KEPT, OURS = "DataFrame.to_sql of the same rows, as they are kept", "Taking it in"
AGAIN, COMMAND = "Another file of which all rows but one are here", "The command, from start to end"


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
        large = "(SELECT id FROM chronology_import WHERE rows_read > 1000)"
        chosen = sa.text(f"SELECT * FROM chronology_entry WHERE import_id IN {large} ORDER BY sorted_by")
        return pd.read_sql(chosen, db.connection())


@paused()
def take_in(content: bytes) -> int:
    """Bytes in, entries committed."""
    actor = acting(REVIEWER, usually=Role.REVIEWER)
    with transaction() as db:
        case = case_by_reference(db, actor, Permission.WRITE_CHRONOLOGY, REVIEW)
        return import_chronology(db, actor, case.id, read_chronology(content, "big.csv")).accepted


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


class Took(NamedTuple):
    """How long something took: by the clock on the wall, and of the processor's time, its children's too."""

    seconds: float
    processor: float


def processor() -> float:
    """The seconds of processor time, in user and system, that this process and its children have had."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def took(act: Callable[[Any], object], content: Any) -> Took:
    """How long it takes."""
    settle()
    started, used = time.perf_counter(), processor()
    act(content)
    return Took(time.perf_counter() - started, processor() - used)


def measure(rows: int, times: int) -> dict[str, list[Took]]:
    """Each way in turn, as many times as asked."""
    content = chronology_csv(rows)
    another = content[: content.rstrip().rindex(b"\n") + 1] + b"2/1/2026,,Police,letter,A letter came.,Police log 1\n"
    taken: dict[str, list[Took]] = {PANDAS: [], BARE: [], KEPT: [], OURS: [], AGAIN: [], COMMAND: []}
    make_the_same_table()
    for _ in range(times):
        taken[PANDAS].append(took(pandas_to_sql, content))
        taken[BARE].append(took(pandas_executemany, content))
        empty_the_review()
        taken[OURS].append(took(take_in, content))
        taken[KEPT].append(took(pandas_kept, rows_as_kept()))
        taken[AGAIN].append(took(take_in, another))
        empty_the_review()
        taken[COMMAND].append(took(take_in_by_command, content))
        print({name: tuple(round(each, 2) for each in values[-1]) for name, values in taken.items()}, flush=True)
    empty_the_review()
    return taken


def report(rows: int, taken: dict[str, list[Took]], load: str) -> str:
    """The part of the page about performance."""
    work = {name: statistics.median(each.processor for each in values) for name, values in taken.items()}
    lines = [
        (
            name,
            f"{statistics.median(each.seconds for each in values):.2f}",
            f"{min(each.seconds for each in values):.2f}",
            f"{work[name]:.2f}",
            f"{min(each.processor for each in values):.2f}",
            f"{work[name] / work[PANDAS]:.1f}",
            f"{work[name] / work[BARE]:.1f}",
            f"{work[name] / work[KEPT]:.1f}",
        )
        for name, values in taken.items()
    ]
    bare, alike = work[OURS] / work[PANDAS], work[OURS] / work[KEPT]
    met = [f"{ratio:.1f} times, {'met' if ratio <= AIM else 'not met'}" for ratio in (alike, bare)]
    within = "met" if min(each.seconds for each in taken[OURS]) <= SECONDS else "not met"
    return "\n\n".join(
        [
            f"## Taking in {rows:,} rows",
            "From the bytes of a CSV file to committed entries: every row put to the rules of an entry, duplicates "
            "looked for, a place in the order of the chronology and the keys and indexes kept, one entry in the audit "
            "record. Against it, in turn on the same database: pandas and `to_sql` as they come, and pandas and one "
            "bare `executemany`, both into a table without keys, types or indexes; and `to_sql` of the rows as they "
            "are kept (23 columns) into a table with the same keys and indexes. The aims, by the processor's time: at "
            f"most {AIM:.0f} times as long as `to_sql` into such a table ({met[0]}), and into a bare one ({met[1]}). "
            f"By the clock: at most {SECONDS:.0f} seconds, a tenth of what a forensic timeline reader takes ({within}, "
            f"by the best). {load}",
            figures.table(
                (
                    "",
                    "Median, s",
                    "Best, s",
                    "Processor, median, s",
                    "Processor, best, s",
                    "Times `to_sql`",
                    "Times `executemany`",
                    "Times `to_sql`, as kept",
                ),
                lines,
            ),
            figures.circumstances(figures.command(), ("pandas", "SQLAlchemy", "sqlmodel")),
        ]
    )


def main() -> None:
    """Measure, and write the figures down."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--rows", type=int, default=100_000)
    given.add_argument("--times", type=int, default=5)
    chosen, load = given.parse_args(), figures.load()
    with demonstration(3):
        taken = measure(chosen.rows, chosen.times)
    figures.write("import-speed", report(chosen.rows, taken, load))


if __name__ == "__main__":
    main()
