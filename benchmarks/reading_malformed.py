"""Opening and reading malformed files in a child, and holding what came of each against the promise of an import."""

import resource
import time
from dataclasses import dataclass, field
from datetime import date

from benchmarks.malformed import malformed
from reviews.chronology.importing.formats.opening import open_file
from reviews.chronology.importing.reading import Choices, read_opened
from reviews.chronology.importing.rules import Reading
from reviews.chronology.importing.sheet import Opened
from workbench import jobs
from workbench.errors import Invalid

TODAY = date(2026, 4, 3)
SLOW = 10.0  # seconds: a file of a few kilobytes that takes longer hangs


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    seed: int
    kind: str
    words: str  # refused, read, listed, or what went wrong
    rows_in: int = 0
    rows_listed: int = 0
    seconds: float = 0.0

    @property
    def is_wrong(self) -> bool:
        """Whether it was neither refused nor read."""
        return self.words not in ("refused", "read", "listed")


@dataclass
class Batch:
    """What became of the files of one child, and the most memory that it took."""

    outcomes: list[Outcome] = field(default_factory=list)
    megabytes: float = 0.0


def read_batch(report: jobs.Report, seeds: list[int]) -> Batch:
    """Read these files, in a child."""
    found = Batch()
    for place, seed in enumerate(seeds):
        report(place / len(seeds), "Reading")
        found.outcomes.append(outcome_of(seed))
    found.megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def outcome_of(seed: int) -> Outcome:
    """Open and read one file, and hold what came of it against the promise."""
    kind, name, content = malformed(seed)
    started = time.perf_counter()
    try:
        words, rows_in, rows_listed = _read(content, name)
    except MemoryError:
        words, rows_in, rows_listed = "out of memory", 0, 0
    except Exception as error:  # which is what is looked for
        words, rows_in, rows_listed = f"{type(error).__name__}: {error}"[:300], 0, 0
    seconds = time.perf_counter() - started
    if seconds > SLOW:
        words = f"took {seconds:.0f} seconds"
    return Outcome(seed, kind, words, rows_in, rows_listed, seconds)


def _read(content: bytes, name: str) -> tuple[str, int, int]:
    try:
        file = open_file(content, name)
    except Invalid as refused:
        return _refused(refused), 0, 0
    ins = listed = 0
    last = ""
    for sheet in file.sheets:
        try:
            reading = read_opened(file, Choices("Police", "log", sheet.name), today=TODAY)
        except Invalid as refused:
            last = _refused(refused)
            continue
        if wrong := _broken_promise(file, sheet.name, reading):
            return wrong, 0, 0
        ins, listed = ins + len(reading.rows), listed + len(reading.kept_out)
    return ("listed" if listed else "read" if ins else last or "refused"), ins, listed


def _refused(refused: Invalid) -> str:
    sentence = refused.sentence
    return "refused" if sentence.endswith(".") and len(sentence) < 5_000 else f"no sentence: {sentence[:200]}"


def _broken_promise(file: Opened, sheet: str, reading: Reading) -> str:
    """What is wrong with a reading: a row lost, there twice, or listed without a reason. Nothing when all is well."""
    numbers = sorted([row.number for row in reading.rows] + [row.number for row in reading.kept_out])
    there = sorted(number for number, _ in file.sheet(sheet).rows)
    if numbers != there or reading.read != len(there):
        return f"rows {there[:9]} became {numbers[:9]}"
    if {note.row for note in reading.rejected} != {row.number for row in reading.kept_out}:
        return "a rejected row without a reason"
    if not all(note.reason.endswith((".", ")")) for note in (*reading.rejected, *reading.ambiguous, *reading.dropped)):
        return "a reason that is no sentence"
    for row in reading.rows:
        row.draft.summary.encode()  # as a database does
        if "\0" in f"{row.draft.summary}{row.draft.agency}{row.draft.source}{row.draft.kind}":
            return "a character that cannot be kept"
    return ""
