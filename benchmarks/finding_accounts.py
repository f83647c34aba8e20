"""How long it takes to find entries that may be accounts of one thing, against comparing every two of them.

python -m benchmarks.finding_accounts [--most 100000]

Ours: every entry of a large invented chronology, from its text to the likely pairs, in this process. Against it, in the
same run on the first 3,000: RapidFuzz's `cdist` over every two texts, in its own compiled code and one thread, which
knows nothing of dates and gives no reasons.
"""

import argparse
import time

from rapidfuzz import fuzz, process

from benchmarks import figures
from benchmarks.chronology_file import chronology_csv
from reviews.chronology.accounts.finding import SMALL, find
from reviews.chronology.accounts.nearness import Told
from reviews.chronology.importing.reading import read_chronology

SIZES = (200, SMALL, 3_000, 10_000, 100_000)
EVERY_TWO = 3_000


def entries(number: int) -> list[Told]:
    """So many invented entries, as they are compared."""
    rows = read_chronology(chronology_csv(number), "chronology.csv").rows
    return [
        Told(
            f"{row.number:06}",
            row.draft.agency,
            row.draft.summary,
            row.draft.happened.earliest,
            row.draft.happened.latest,
            row.draft.happened.at_time,
        )
        for row in rows
    ]


def seconds_to_find(told: list[Told]) -> tuple[float, int]:
    """How long it took, and how many pairs there were."""
    start = time.process_time()
    found = find(told)
    return time.process_time() - start, len(found.pairs) + found.more


def seconds_for_every_two(told: list[Told]) -> float:
    """The same texts, each against each, by RapidFuzz alone."""
    texts = [entry.summary.lower() for entry in told]
    start = time.process_time()
    process.cdist(texts, texts, scorer=fuzz.token_set_ratio, score_cutoff=54, workers=1)
    return time.process_time() - start


def main() -> None:
    """Measure, and write the part of the page."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--most", type=int, default=100_000)
    most = arguments.parse_args().most
    told = entries(most)
    find(told[:200])  # so that nothing is loaded for the first time while it is measured
    rows, at_every_two = [], 0.0
    for size in (size for size in SIZES if size <= most):
        seconds, pairs = seconds_to_find(told[:size])
        at_every_two = seconds if size == EVERY_TWO else at_every_two
        rows.append((f"{size:,}", f"{seconds:.2f}", f"{pairs:,}"))
    against = seconds_for_every_two(told[:EVERY_TWO])
    figures.write(
        "finding-accounts",
        "## Finding accounts of one thing\n\n"
        "Every entry of an invented chronology held against those whose dates come within three days of its own, in "
        f"seconds of one processor. Up to {SMALL:,} entries this is done while the page is drawn; more of them are "
        "compared in a child process when somebody asks. The entries are made of 27 words, so that far more of them "
        "look alike than in a real review.\n\n"
        f"{figures.table(('Entries', 'Seconds', 'Likely pairs'), rows)}\n\n"
        f"RapidFuzz alone over every two of the first {EVERY_TWO:,}, with no regard to dates: {against:.2f} s, which "
        f"is {against / at_every_two:.1f} times as long.\n\n"
        f"{figures.circumstances(f'python -m benchmarks.finding_accounts --most {most}', ('rapidfuzz',))}",
    )


if __name__ == "__main__":
    main()
