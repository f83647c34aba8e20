"""How long it takes to take a large chronology out in each form, and how much memory that needs.

python -m benchmarks.export_speed [--rows 100000]

Each form by the command `sfo chronology export`, in a process of its own, from its start to its end: the memory is the
most that any of its processes held. Pictures and prints refuse a chronology of this size, and are left out.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import reports.tables  # noqa: F401 - the whole schema
import reviews.permissions  # noqa: F401 - fills the permission table
from benchmarks import figures
from benchmarks.chronology_file import chronology_csv
from benchmarks.import_ways import REVIEW, REVIEWER, take_in
from benchmarks.running import ROOT, SFO, demonstration
from reviews.chronology.exporting.rules import NAMES, Form

LEFT_OUT = (Form.SVG, Form.PDF)
AIM = 10.0  # seconds


# A process starts with the peak memory of the one that starts it, so a small one stands between.
BETWEEN = """
import json, resource, subprocess, sys, time
started = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""


@dataclass(frozen=True)
class Measured:
    """One form: how long by the clock and by the processor, how much memory, and how large the file."""

    name: str
    seconds: float
    processor: float
    memory: float
    megabytes: float


def measure(name: str, words: Sequence[str], out: Path | None = None) -> Measured:
    """Run the command in a process of its own."""
    command = [sys.executable, "-c", BETWEEN, *SFO, "chronology", "export", *words]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    seconds, processor, memory = json.loads(told)
    return Measured(name, seconds, processor, memory, out.stat().st_size / 1_000_000 if out else 0.0)


def measure_all(folder: Path) -> list[Measured]:
    """Starting the command alone, and then each form."""
    found = [measure("Starting the command alone", ["--help"])]
    for form in (form for form in Form if form not in LEFT_OUT):
        out = folder / f"out.{form.value}"
        words = ["--review", REVIEW, "--as", REVIEWER, "--format", form.value, "--out", str(out)]
        found.append(measure(NAMES[form], words, out))
        print(found[-1], flush=True)
    return found


def report(rows: int, found: list[Measured], load: str) -> str:
    """The part of the page about performance."""
    lines = [
        (each.name, f"{each.seconds:.1f}", f"{each.processor:.1f}", f"{each.memory:.0f}", f"{each.megabytes:.1f}")
        for each in found
    ]
    slow = [each.name for each in found if each.seconds > AIM]
    verdict = f"Over the aim of {AIM:.0f} seconds: {', '.join(slow)}." if slow else f"All are under {AIM:.0f} seconds."
    headings = ("Form", "Time, s", "Processor, s", "Memory, MB", "File, MB")
    return "\n\n".join(
        [
            f"## Taking out {rows:,} entries",
            "By `sfo chronology export`, each form in a process of its own, from its start to its end, with the most "
            "memory that any of its processes held. Text is written while it is read; a workbook and a Word table "
            f"are made in a child process. {verdict} {load}",
            figures.table(headings, lines),
            figures.circumstances(figures.command(), ("XlsxWriter", "SQLAlchemy", "sqlmodel")),
        ]
    )


def main() -> None:
    """Measure, and write the figures down."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--rows", type=int, default=100_000)
    rows, load = given.parse_args().rows, figures.load()
    with demonstration(3), tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        take_in(chronology_csv(rows))
        found = measure_all(Path(folder))
    figures.write("export-speed", report(rows, found, load))


if __name__ == "__main__":
    main()
