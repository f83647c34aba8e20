"""How long it takes to take a large file into a chronology, against pandas putting the same rows into a table.

python -m benchmarks.import_speed [--rows 100000] [--times 5]

Ours: from the bytes of a CSV file to committed entries, every row put to the rules, duplicates looked for, one entry in
the audit record. Against it, in turn, on the same SQLite database with the same settings: `pandas.read_csv` and
`DataFrame.to_sql` as they come, into a table without an index; `read_csv` and one bare `executemany` of tuples into
such a table; and `to_sql` of the finished rows into a table like the entries' own. The aim: at most twice as long,
and under two seconds.
"""

import argparse
import resource
import statistics
import time
from collections.abc import Callable
from typing import Any, NamedTuple

import reports.tables  # noqa: F401 - the whole schema
import reviews.permissions  # noqa: F401 - fills the permission table
from benchmarks import figures, import_ways
from benchmarks.chronology_file import chronology_csv
from benchmarks.running import demonstration

AIM, SECONDS = 2.0, 2.0
PANDAS, BARE = "pandas.read_csv and DataFrame.to_sql", "pandas.read_csv and executemany"
KEPT, OURS = "DataFrame.to_sql of the same rows, as they are kept", "Taking it in"
READING, DATABASE = "Of that, reading it", "The database alone: those rows put in by one executemany"
AGAIN, COMMAND = "Another file of which all rows but one are here", "The command, from start to end"


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
    import_ways.settle()
    started, used = time.perf_counter(), processor()
    act(content)
    return Took(time.perf_counter() - started, processor() - used)


def measure(rows: int, times: int) -> dict[str, list[Took]]:
    """Each way in turn, as many times as asked."""
    content = chronology_csv(rows)
    another = content[: content.rstrip().rindex(b"\n") + 1] + b"2/1/2026,,Police,letter,A letter came.,Police log 1\n"
    ways = (PANDAS, BARE, KEPT, OURS, READING, DATABASE, AGAIN, COMMAND)
    taken: dict[str, list[Took]] = {way: [] for way in ways}
    import_ways.make_the_same_table()
    for _ in range(times):
        taken[PANDAS].append(took(import_ways.pandas_to_sql, content))
        taken[BARE].append(took(import_ways.pandas_executemany, content))
        import_ways.empty_the_review()
        taken[OURS].append(took(import_ways.take_in, content))
        taken[READING].append(took(import_ways.read, content))
        taken[KEPT].append(took(import_ways.pandas_kept, import_ways.rows_as_kept()))
        taken[DATABASE].append(took(import_ways.put_in, import_ways.rows_for_the_driver()))
        taken[AGAIN].append(took(import_ways.take_in, another))
        import_ways.empty_the_review()
        taken[COMMAND].append(took(import_ways.take_in_by_command, content))
        print({name: tuple(round(each, 2) for each in values[-1]) for name, values in taken.items()}, flush=True)
    import_ways.empty_the_review()
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
            f"Where it goes, in the processor's seconds: {work[READING]:.2f} to read the file and put its rows to the "
            f"rules; {work[DATABASE]:.2f} for the database alone, which writes every row, its keys and its indexes to "
            f"the log and from there to the file; {work[OURS] - work[READING] - work[DATABASE]:.2f} for all the rest: "
            "duplicates, the rules once more on the way in, ids, places in the order, the record.",
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
