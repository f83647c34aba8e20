"""What somebody typed into a finding a few seconds ago is there, whatever becomes of the tab or of the server."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect
from sqlmodel import Session

from reviews.findings.queries import findings_of
from reviews.stages import Stage
from taxonomy.vocabulary.commands import load_published
from tests.browser import ROOT, SFO, People, Served, _named, _wait_for, free_port
from tests.cast import PARTS, Cast, add_cast
from tests.factories import review_at, with_entries
from tests.journeys.person import Person
from workbench import db as database
from workbench import migrate
from workbench.access import Actor, Grant, Role
from workbench.accounts.commands import mark_demonstration

SETTER_UP = Actor("", "", "root", frozenset({Grant(Role.ADMINISTRATOR)}), "root")
TITLE, WHAT, WHY = "Short title", "What was done, or not done", "Why it came about"


class Bench:
    """A server of the test's own, that can be killed and started again at the same address."""

    def __init__(self, folder: Path) -> None:
        self.database_url = f"sqlite:///{folder / 'typed.db'}"
        migrate.upgrade(self.database_url, (load_published,))
        self.port = free_port()
        self.served = Served(f"http://localhost:{self.port}", self.database_url, folder / "log")
        self.cast, self.case_id = self._fill()
        self.start()

    def start(self) -> None:
        with self.served.log.open("a") as said:
            command = [*SFO, "serve", "--port", str(self.port)]
            self.process = subprocess.Popen(command, cwd=ROOT, env=_named(self.database_url), stdout=said, stderr=said)
        _wait_for(self.served, self.process)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def findings(self) -> list[tuple[str, str, str]]:
        engine = database.engine_for(self.database_url)
        with Session(engine) as db:
            found = [(f.title, f.what, f.why) for f in findings_of(db, self.cast.rita, self.case_id)]
        engine.dispose()
        return found

    def _fill(self) -> tuple[Cast, str]:
        engine = database.engine_for(self.database_url)
        with Session(engine, expire_on_commit=False) as db:
            cast = add_cast(db)
            mark_demonstration(db, SETTER_UP, [f"{part}@demo.example" for part in PARTS])
            case_id = review_at(db, cast, Stage.DRAFTING)
            with_entries(db, cast, case_id)
            db.commit()
        engine.dispose()
        return cast, case_id


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.kill()


def open_findings(people: People, bench: Bench) -> Person:
    rita = Person(people.sit_down(), bench.served.url, "Rita Reed")
    rita.follow("SFO-2026-0001")
    rita.follow("Findings and why")
    return rita


def test_words_outlive_the_tab_and_the_server(bench: Bench, people: People, complaints: list[str]) -> None:
    rita = open_findings(people, bench)
    rita.type(TITLE, "No home visit")
    rita.type(WHAT, "No home visit was made in five months.")
    rita.page.close()
    again = open_findings(people, bench)
    again.holds(TITLE, "No home visit")
    again.holds(WHAT, "No home visit was made in five months.")
    again.type(WHY, "Visits were not in the plan.")
    bench.kill()
    again.page.wait_for_timeout(1000)  # the browser says that the server is gone, and so it is
    again.page.close()
    complaints.clear()
    bench.start()
    open_findings(people, bench).holds(WHY, "Visits were not in the plan.")


def test_a_finding_is_added_with_the_last_word_typed(bench: Bench, people: People) -> None:
    rita = open_findings(people, bench)
    rita.type(TITLE, "No home visit")
    rita.type(WHAT, "No home visit was made.")
    rita.choose("Entries", "1. 3 December 2025")
    rita.press("Add to what it rests on")
    rita.sees("Added to what it rests on")
    rita.press("Suggest factors from what I wrote")
    rita.press("Add IP29")
    rita.sees("How far IP29 bore")
    box = rita.page.get_by_label(WHY)
    expect(box).to_have_count(1)  # while the page is drawn again, the old box stands beside the new one for a moment
    box.press_sequentially("Visits were not in the plan.")
    rita.press("Add finding")  # at once: the box has not yet paused
    rita.sees("Finding added")
    assert bench.findings() == [("No home visit", "No home visit was made.", "Visits were not in the plan.")]
    rita.holds(WHY, "")
