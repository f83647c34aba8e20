"""How long it takes to work out every gap and warning of a large chronology, against reading its entries at all.

python -m benchmarks.warnings_speed [--most 100000]

Ours: what the screen Gaps and warnings asks, on chronologies of several sizes, six in ten of whose entries are
contacts. Against it, in the same run: reading the same entries whole, as anything must that looks at each of them.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import Session

import reports.tables  # noqa: F401 - the whole schema
import reviews.permissions  # noqa: F401 - fills the permission table
from benchmarks import figures
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.models import Entry
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.entries.rows import new_row
from reviews.chronology.entries.rules import EntryDraft
from reviews.chronology.gaps.queries import gaps_of
from reviews.chronology.warnings.queries import warnings_of
from reviews.stages import Stage
from taxonomy.vocabulary.commands import load_published
from tests.cast import Cast, add_cast
from tests.factories import review_at
from workbench import db as database
from workbench import migrate

SIZES = (200, 2_000, 20_000, 100_000)
START, DAYS = date(2025, 6, 2), 220
KINDS = (
    (
        "contact",
        60,
        lambda chance: {"kept": chance.choice(["kept"] * 9 + ["missed"]), "outcome": f"Note {chance.random()}"},
    ),
    ("call_out", 25, lambda _chance: {}),
    ("intelligence", 5, lambda chance: {"received_by": "Prison", "acted_on": chance.random() < 0.98}),
    ("arrest", 3, lambda _chance: {}),
    ("home_visit", 3, lambda chance: {"done": chance.random() < 0.8}),
    ("risk_level", 2, lambda chance: {"group": "overall", "level": chance.choice(["low", "medium", "high"])}),
    ("assessment", 2, lambda chance: {"completed": chance.random() < 0.9}),
)


def drafts(number: int) -> list[EntryDraft]:
    """So many invented entries, most with an exact day."""
    chance = random.Random(number)
    kinds = chance.choices(KINDS, [share for _, share, _ in KINDS], k=number)
    found = []
    for kind, _, details in kinds:
        day = START + timedelta(days=chance.randrange(DAYS))
        when = ImpreciseDate.on(day) if chance.random() < 0.9 else ImpreciseDate.from_edtf(f"{day:%Y-%m}")
        found.append(EntryDraft(when, "Probation", "Something happened.", "Log", kind, details=details(chance)))
    return found


def fill(db: Session, cast: Cast, number: int) -> str:
    """A review with so many entries."""
    case_id = review_at(db, cast, Stage.DRAFTING)
    db.execute(sa.insert(Entry), [new_row(case_id, draft).model_dump() for draft in drafts(number)])
    db.commit()
    return case_id


def seconds(act: Callable[[Session], object]) -> float:
    """The best of three, each in a session of its own."""
    taken = []
    for _ in range(3):
        with database.reading() as db:
            start = time.perf_counter()
            act(db)
            taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    """Measure, and write the part of the page."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--most", type=int, default=100_000)
    most = arguments.parse_args().most
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'warnings.db'}"
        migrate.upgrade(url, (load_published,))
        engine = database.engine_for(url)
        database.use(engine)
        with Session(engine, expire_on_commit=False) as db:
            cast = add_cast(db)
            cases = {size: fill(db, cast, size) for size in SIZES if size <= most}
        for size, case_id in cases.items():
            gaps = seconds(lambda db, case_id=case_id: gaps_of(db, cast.rita, case_id))
            warnings = seconds(lambda db, case_id=case_id: warnings_of(db, cast.rita, case_id))
            whole = seconds(lambda db, case_id=case_id: entries_of(db, cast.rita, case_id))
            with database.reading() as db:
                found = len(warnings_of(db, cast.rita, case_id))
            times = [figures.milliseconds(one) for one in (gaps, warnings, whole)]
            rows.append((f"{size:,}", *times, f"{warnings / whole:.2f}", f"{found:,}"))
        database.use(None)
        engine.dispose()
    headings = ("Entries", "Gaps, ms", "Gaps and warnings, ms", "Reading the entries whole, ms", "Ratio", "Warnings")
    figures.write(
        "warnings-speed",
        "## Working out gaps and warnings\n\n"
        "Every gap, and every warning of every rule, from the database to what the screen shows; beside it, in the "
        "same run, reading the same entries whole. Only entries of the kinds that a rule needs are read, without their "
        "words, and those that differ in nothing a rule asks are taken together.\n\n"
        f"{figures.table(headings, rows)}\n\n"
        f"{figures.circumstances(f'python -m benchmarks.warnings_speed --most {most}')}",
    )


if __name__ == "__main__":
    main()
