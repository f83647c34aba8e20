"""The pictures in the documentation, taken from the running workbench. `make pictures` keeps what this test takes."""

import os
import shutil
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect

from tests.browser import ROOT, People, Served, shot
from tests.journeys.person import Person

KEPT = ROOT / "docs" / "pictures"


def same_size_as_kept(taken: Path) -> None:
    """Keep the picture when asked to; otherwise see that the one kept is of the same screen."""
    kept = KEPT / taken.name
    if os.environ.get("SFO_PICTURES"):
        KEPT.mkdir(exist_ok=True)
        shutil.copy(taken, kept)
    with Image.open(taken) as now, Image.open(kept) as before:
        assert now.size == before.size, f"{kept.name} is of another screen: run `make pictures`"


def test_the_first_screen(served_app: Served, people: People) -> None:
    page = people.sit_down(height=720)
    page.goto(f"{served_app.url}/sign-in")
    expect(page.get_by_role("button", name="Rita Reed")).to_be_visible()
    same_size_as_kept(shot(page, "first-screen"))


def test_a_review_being_drafted(served_app: Served, people: People) -> None:
    rita = Person(people.sit_down(height=1100), served_app.url, "Rita")
    rita.follow("SFO-2026-0001")
    rita.sees("Task list")
    rita.does_not_see("Testcase")
    same_size_as_kept(shot(rita.page, "review-home"))
    rita.follow("Chronology")
    rita.sees("entries of")
    rita.page.wait_for_timeout(800)  # the figure is drawn after its sentence
    same_size_as_kept(shot(rita.page, "chronology"))
