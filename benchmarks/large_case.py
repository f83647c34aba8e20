"""How long it takes to read a very long chronology: a page of it, a choice among it, and its figure.

python -m benchmarks.large_case [--rows 100000] [--times 9] [--reruns 10]

Each question is asked in turn with a bare `SELECT count(*)` over the same entries, and each page is run again in turn
with an empty Streamlit page on the same server, so that whatever else the machine does falls on all alike. The aim: no
question takes half a second, and no page takes one to run again.
"""

import argparse
import asyncio
import statistics
import time
from collections.abc import Callable
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session

import reports.tables  # noqa: F401 - the whole schema
import reviews.permissions  # noqa: F401 - fills the permission table
from benchmarks import figures
from benchmarks.chronology_file import chronology_csv
from benchmarks.import_ways import REVIEW, REVIEWER, take_in
from benchmarks.rerun_time import Measured, measure
from benchmarks.running import demonstration, empty_page, workbench
from benchmarks.site import Visit
from reviews.cases.queries import case_by_reference
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.counting import chronology_facts
from reviews.chronology.entries.paging import bare_entries, entries_page, entry_ids
from reviews.chronology.figures import swimlane
from reviews.chronology.knowledge.commands import say_who_knew_of
from reviews.chronology.knowledge.rules import KnowledgeDraft, Standing
from reviews.chronology.shown import what_is_shown
from reviews.chronology.thinning import DRAWN_EACH, columns
from reviews.chronology.views.figures import overview
from reviews.chronology.views.rules import EntryFilter
from reviews.permissions import Permission
from workbench.access import Role
from workbench.cli import acting
from workbench.db import reading, transaction

AIM, AIM_PAGE = 0.5, 1.0  # seconds
BARE = "A bare count of all entries"
PAGES = (
    ("chronology", "Chronology"),
    ("entries", "Add or change entries"),
    ("findings", "Findings and why"),
    ("judgement", "Reasonable steps"),
)
DAY = date(2020, 5, 3)
CHOICES = {
    "All entries": EntryFilter(),
    "Of one agency": EntryFilter(agencies=("Police",)),
    "Of two agencies, within a quarter": EntryFilter(
        agencies=("Police", "Prison"), since=date(2020, 4, 1), until=date(2020, 6, 30)
    ),
    "On one day": EntryFilter(since=DAY, until=DAY),
    "With two words that many have": EntryFilter(words="police morning"),
    "With a word that one has": EntryFilter(words="50001"),
    "With a word that none has": EntryFilter(words="nowhere"),
    "That one agency knew by a day": EntryFilter(knew="Probation", standing=Standing.KNOWN, on=DAY),
    "Without a date": EntryFilter(is_undated=True),
}
Question = Callable[[Session], object]


def make(rows: int) -> str:
    """Take the entries in, and record of a thousand of them that somebody knew. The review's id."""
    take_in(chronology_csv(rows))
    actor = acting(REVIEWER, usually=Role.REVIEWER)
    with transaction() as db:
        case = case_by_reference(db, actor, Permission.WRITE_CHRONOLOGY, REVIEW)
        known = KnowledgeDraft("Probation", known_from=ImpreciseDate.on(date(2026, 10, 1)))
        for start in range(0, 1000, 50):
            chosen = EntryFilter(agencies=("Police",))
            ids = entry_ids(db, actor, case.id, chosen, 1000)[start : start + 50]
            say_who_knew_of(db, actor, case.id, ids, [known])
    return case.id


def questions(case_id: str) -> dict[str, Question]:
    """What is asked, by what it is called."""
    actor = acting(REVIEWER, usually=Role.REVIEWER)
    with reading() as db:
        facts = chronology_facts(db, actor, case_id)
        few = bare_entries(db, actor, case_id, CHOICES["On one day"], DRAWN_EACH) or ()
    last = facts.entries // 50 + 1

    def shown(choice: EntryFilter) -> Question:
        return lambda db: what_is_shown(db, actor, case_id, choice, 1)

    return {
        "The first page of 50 entries": lambda db: entries_page(db, actor, case_id),
        "The last page": lambda db: entries_page(db, actor, case_id, page=last),
        "What the sentence and the figure say of all": lambda db: chronology_facts(db, actor, case_id),
        "The figure of all, as columns": lambda _: overview(columns(facts.tallies)),
        f"A figure of {len(few)}, one by one": lambda _: swimlane(few),
        **{f"Everything on the page: {name.lower()}": shown(choice) for name, choice in CHOICES.items()},
    }


def ask(asked: dict[str, Question], case_id: str, times: int) -> dict[str, list[tuple[float, float]]]:
    """The seconds that each question took, with those of the bare count beside it."""
    bare = sa.text("SELECT count(*) FROM chronology_entry WHERE case_id = :case_id").bindparams(case_id=case_id)
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in asked}
    for _ in range(times):
        for name, question in asked.items():
            found[name].append((_seconds(question), _seconds(lambda db: db.execute(bare).all())))
    return found


async def rerun(case_id: str, url: str, empty_url: str, times: int) -> list[Measured]:
    """The pages that have to do with entries."""
    visits = [Visit(page, title, REVIEWER, f"case={case_id}") for page, title in PAGES]
    return [await measure(visit, url, empty_url, times) for visit in visits]


def report(rows: int, found: dict[str, list[tuple[float, float]]], pages: list[Measured]) -> str:
    """The part of the page about performance."""
    middle = {name: statistics.median(taken for taken, _ in pairs) for name, pairs in found.items()}
    bare = statistics.median(count for pairs in found.values() for _, count in pairs)
    lines = [
        (name, figures.milliseconds(middle[name]), figures.milliseconds(min(pairs)[0]), f"{middle[name] / bare:.1f}")
        for name, pairs in found.items()
    ]
    slow = [name for name, taken in middle.items() if taken >= AIM]
    slow += [each.visit.title for each in pages if statistics.median(each.page) >= AIM_PAGE]
    verdict = f"That is not met by: {'; '.join(slow)}." if slow else "That is met."
    rerun_lines = [
        (
            each.visit.title,
            figures.milliseconds(each.first),
            figures.milliseconds(statistics.median(each.page)),
            figures.milliseconds(figures.percentile(each.page, 0.95)),
            f"{each.ratio:.1f}",
            f"{each.kilobytes:.0f}",
        )
        for each in pages
    ]
    return "\n\n".join(
        [
            f"## A chronology of {rows:,} entries",
            "What the page that reads the chronology asks, each in a session of its own, in turn with a bare "
            f"`SELECT count(*)` over the entries of the review ({figures.milliseconds(bare)} ms); and the pages that "
            "have to do with entries, run again in turn with an empty page. The aim is that no question takes "
            f"{AIM * 1000:.0f} ms and no rerun of a page {AIM_PAGE * 1000:.0f} ms. {verdict} Opening a page for the "
            "first time also works out how far the review has come, its warnings among it, which is done again after "
            "each change.",
            figures.table(("Asked", "Median, ms", "Best, ms", "Times a bare count"), lines),
            figures.table(
                ("Page", "First, ms", "Rerun, ms", "95th, ms", "Times the empty page", "Sent, kB"), rerun_lines
            ),
            figures.circumstances(figures.command()),
        ]
    )


def _seconds(question: Question) -> float:
    with reading() as db:
        started = time.perf_counter()
        question(db)
        return time.perf_counter() - started


def main() -> None:
    """Measure, and write the figures down."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--rows", type=int, default=100_000)
    given.add_argument("--times", type=int, default=9)
    given.add_argument("--reruns", type=int, default=10)
    chosen = given.parse_args()
    with demonstration(6) as database:
        case_id = make(chosen.rows)
        found = ask(questions(case_id), case_id, chosen.times)
        print({name: round(statistics.median(taken for taken, _ in pairs), 3) for name, pairs in found.items()})
        with empty_page(database) as empty_url, workbench() as (url, _):
            pages = asyncio.run(rerun(case_id, url, empty_url, chosen.reruns))
    figures.write("large-case", report(chosen.rows, found, pages))


if __name__ == "__main__":
    main()
