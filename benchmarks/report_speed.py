"""How long the full report of a review with 200 entries takes as a PDF, against WeasyPrint for the same HTML alone.

python -m benchmarks.report_speed [--entries 200] [--times 2]

Ours: `jobs.run(make_file, …)`, as the page does it, from starting the child to the bytes. Against it, in the same run
and in turns: a process that does nothing but load WeasyPrint and write the same HTML as PDF/UA-1. Then the second
request: asking whether the file is there and taking it, from the database, with the disclosure recorded.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from sqlmodel import Session

import reports.tables  # noqa: F401 - the whole schema
import reviews.permissions  # noqa: F401 - fills the permission table
from benchmarks import figures
from reports.documents.commands import keep_file, open_report
from reports.documents.contents import Contents
from reports.documents.making import LIMITS, MadeFile, figures_of, make_file
from reports.documents.pages import html_of
from reports.documents.queries import made_file
from reviews.editions.kinds import EditionKind, FileFormat
from reviews.editions.queries import latest_edition_id
from reviews.stages import Stage
from taxonomy.vocabulary.commands import load_published
from tests.cast import add_cast
from tests.factories import review_at
from tests.reports.documents.material import contents, long_record
from workbench import db as database
from workbench import jobs, migrate

MOST, QUICK = 1.3, 0.1  # times WeasyPrint; seconds
ALONE = """
import sys
from weasyprint import HTML
HTML(string=open(sys.argv[1], encoding="utf-8").read()).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and by the processor in child processes."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    work()
    taken, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return taken, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def making(
    some: Contents, times: int, folder: Path
) -> tuple[list[tuple[float, float]], list[tuple[float, float]], MadeFile]:
    """Ours and WeasyPrint alone, in turns."""
    page, out = folder / "page.html", folder / "alone.pdf"
    drawn = {about: svg.decode() for about, svg in figures_of(some, "svg").items()}
    page.write_text(html_of(some, drawn, for_print=True), encoding="utf-8")
    made: list[MadeFile] = []
    ours, alone = [], []
    for _ in range(times):
        ours.append(timed(lambda: made.append(jobs.run(make_file, some, FileFormat.PDF, limits=LIMITS))))
        alone.append(timed(lambda: subprocess.run([sys.executable, "-c", ALONE, page, out], check=True)))
        print(ours[-1], alone[-1], flush=True)
    return ours, alone, made[0]


def again(file: MadeFile, folder: Path) -> list[float]:
    """Seconds for the second request, many times."""
    engine = database.engine_for(f"sqlite:///{folder / 'sfo.db'}")
    migrate.upgrade(f"sqlite:///{folder / 'sfo.db'}", (load_published,))
    found = []
    with Session(engine) as db:
        cast = add_cast(db)
        edition_id = latest_edition_id(db, review_at(db, cast, Stage.REPLYING), EditionKind.FULL)
        assert edition_id is not None
        keep_file(db, cast.rita, edition_id, file)
        db.commit()
        for _ in range(30):
            started = time.perf_counter()
            there = made_file(db, cast.rita, edition_id, FileFormat.PDF)
            assert there is not None
            open_report(db, cast.rita, there.id)
            db.commit()
            found.append(time.perf_counter() - started)
    engine.dispose()
    return found


def main() -> None:
    """Measure, and write the figures down."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--entries", type=int, default=200)
    given.add_argument("--times", type=int, default=2)
    asked, load = given.parse_args(), figures.load()
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        ours, alone, file = making(contents(long_record(asked.entries)), asked.times, Path(name))
        second = again(file, Path(name))
    ratio = min(processor for _, processor in ours) / min(processor for _, processor in alone)
    lines = [
        ("The full report, as the page makes it", *(f"{median(values):.1f}" for values in zip(*ours, strict=True))),
        ("WeasyPrint alone, the same HTML", *(f"{median(values):.1f}" for values in zip(*alone, strict=True))),
    ]
    text = [
        f"## A report of {asked.entries} entries as a PDF",
        f"{file.pages} pages, PDF/UA-1, made in a child process with its figures; and the same HTML given to "
        f"WeasyPrint alone, in turns. By the processor ours takes {ratio:.2f} times as long; the aim is at most "
        f"{MOST}. A second request takes the file that is kept: median {figures.milliseconds(median(second))} ms, "
        f"slowest of 30 {figures.milliseconds(max(second))} ms; the aim is under {QUICK * 1000:.0f}. {load}",
        figures.table(("What", "Time, s", "Processor, s"), lines),
        figures.circumstances(figures.command(), ("weasyprint", "matplotlib", "jinja2", "SQLAlchemy")),
    ]
    figures.write("report-speed", "\n\n".join(text))


if __name__ == "__main__":
    main()
