"""Ten thousand malformed files, each refused in a sentence or read with every row in or listed.

python -m benchmarks.fuzz_imports [--files 10000] [--seed 1] [--batch 250]

The files are opened and read in child processes with the limits that imports have, a batch to a child, because to start
one child for each would take most of the time. A batch that is stopped is gone through again file by file, and the file
that stopped it is named. Ends with status 1 when one file was neither refused nor read.
"""

import argparse
import sys
from collections import Counter

from benchmarks import figures
from benchmarks.malformed import KINDS, malformed
from benchmarks.reading_malformed import Batch, Outcome, read_batch
from reviews.chronology.importing.opening import LIMITS
from workbench import jobs
from workbench.errors import Refused


def run_batch(seeds: list[int]) -> Batch:
    """Read these files in a child; when it is stopped, one by one, to find which file stopped it."""
    try:
        return jobs.run(read_batch, seeds, limits=LIMITS)
    except Refused as refused:
        if len(seeds) == 1:
            return Batch([Outcome(seeds[0], malformed(seeds[0])[0], f"its child was stopped: {refused.sentence}")])
    both = [run_batch(seeds[: len(seeds) // 2]), run_batch(seeds[len(seeds) // 2 :])]
    return Batch([*both[0].outcomes, *both[1].outcomes], max(both[0].megabytes, both[1].megabytes))


def fuzz(files: int, seed: int, batch: int) -> list[Batch]:
    """Go through them all."""
    found = []
    for start in range(0, files, batch):
        found.append(run_batch([seed * 1_000_000 + start + one for one in range(min(batch, files - start))]))
        print(f"{min(start + batch, files):,} files", flush=True)
    return found


def report(batches: list[Batch]) -> str:
    """The part of the page about performance."""
    outcomes = [each for batch in batches for each in batch.outcomes]
    wrong = [each for each in outcomes if each.is_wrong]
    rows = [_line(kind, [each for each in outcomes if each.kind == kind]) for kind in KINDS]
    verdict = f"{len(wrong):,} were neither." if wrong else "None was neither, none hung, and none stopped its child."
    return "\n\n".join(
        [
            "## Malformed files",
            f"{len(outcomes):,} files of every kind that a chronology comes in, spoilt at random. Each was opened and "
            f"read in a child process with {LIMITS.memory_mb:,} MB and {LIMITS.seconds:g} seconds. Every one has to be "
            "refused in one sentence, or read so that its rows are those taken in and those listed with a reason. "
            f"{verdict} The largest child took {max(batch.megabytes for batch in batches):.0f} MB.",
            figures.table(
                ("Kind", "Files", "Refused", "Read whole", "Read, rows listed", "Rows in", "Rows listed", "Median, ms",
                 "Longest, ms"),
                [*rows, _line("All", outcomes)],
            ),
            figures.circumstances(figures.command()),
        ]
    )  # fmt: skip


def _line(name: str, outcomes: list[Outcome]) -> tuple[str, ...]:
    counts = Counter(each.words for each in outcomes)
    times = [each.seconds for each in outcomes] or [0.0]
    return (
        name,
        f"{len(outcomes):,}",
        *(f"{counts[words]:,}" for words in ("refused", "read", "listed")),
        f"{sum(each.rows_in for each in outcomes):,}",
        f"{sum(each.rows_listed for each in outcomes):,}",
        figures.milliseconds(figures.percentile(times, 0.5)),
        figures.milliseconds(max(times)),
    )


def main() -> None:
    """Go through the files, write the figures down, and name what went wrong."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--files", type=int, default=10_000)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--batch", type=int, default=250)
    chosen = given.parse_args()
    batches = fuzz(chosen.files, chosen.seed, chosen.batch)
    figures.write("fuzz-imports", report(batches))
    wrong = [each for batch in batches for each in batch.outcomes if each.is_wrong]
    for each in wrong[:50]:
        print(f"{each.seed} ({each.kind}): {each.words}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
