"""The national team splits a factor, others comment, another analyst publishes; old tags and the trend stay."""

import re
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import expect

from taxonomy.vocabulary.queries import factors_of
from tests.browser import People, Served, axe
from tests.journeys.bench import Beginning, writing
from tests.journeys.person import Person
from tests.reports.national.made import GUID, many, store
from tests.taxonomy.vocabulary.drafting.team import second_analyst
from workbench import clock

FACTOR = "IP02"
PARTS_OF_IT = ("Not reviewed after an arrest", "Not reviewed after a move")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with the cast, a second analyst, and three years of approved reviews; half name the factor."""
    file = Beginning.made_in(tmp_path, second_analyst).file
    with writing(file) as db:
        store(db, many(240, codes=(FACTOR, "IP10", "PD01")))
    return file


def approve_more(file: Path) -> None:
    """In the year after more reviews are approved. Where one named the factor before, it names a part of it now."""
    with writing(file) as db:
        factors = factors_of(db)
        parts = cycle(factor.guid for factor in factors if factor.code in ("IP32", "IP33"))
        reviews = [
            replace(
                review,
                quarter=f"2026-Q{number % 4 + 1}",
                factors=frozenset(next(parts) if guid == GUID[FACTOR] else guid for guid in review.factors),
            )
            for number, review in enumerate(many(160, seed=2, codes=(FACTOR, "IP10", "PD01")))
        ]
        store(db, reviews, factors)


def test_a_version_with_a_split_factor_is_published_and_the_trend_goes_on(
    file: Path, serve: Callable[[str], Served], people: People
) -> None:
    served = serve(f"sqlite:///{file}")
    nat = Person(people.sit_down(), served.url, "Nat Bell")
    nat.follow("Its next version")
    nat.press("Start a draft from the last version")
    nat.pick("What do you want to do?", "Split a factor")
    nat.choose("Which factor?", FACTOR)
    nat.fill("Names of the parts, one on each line", "\n".join(PARTS_OF_IT))
    nat.press("Split it")
    nat.sees("IP02 Risk not reviewed after change: split into IP32 and IP33")
    nat.pick("What do you want to do?", "Say a factor otherwise")
    nat.choose("Which factor?", "IP32")
    nat.type("What it means", "After an arrest: ")
    nat.press("Save the factor")
    nat.sees("IP32 saved")
    assert not axe(nat.page)
    nat.picture("version-draft")
    today = clock.today()
    nat.date("Last day for comments", today.day, today.month, today.year)
    nat.press("Put it out for consultation")
    nat.sees("is out for consultation")

    rita = Person(people.sit_down(), served.url, "Rita Reed")
    rita.follow("Its next version")
    rita.choose("Which factor is it about?", "IP32")
    rita.write("Your comment", "These two are easy to tell apart.")
    rita.press("Add the comment")
    rita.sees("These two are easy to tell apart.")

    with sqlite3.connect(file) as base:  # the night passes
        base.execute("UPDATE taxonomy_draft SET consults_until = ?", ((today - timedelta(days=1)).isoformat(),))
    nell = Person(people.sit_down(), served.url, "Nell Frost")
    nell.follow("Its next version")
    nell.sees("These two are easy to tell apart.")
    nell.press("Publish it")
    nell.sees("Version 2026-2 is published")
    approve_more(file)

    nell.follow("Vocabulary")
    nell.sees("Version 2026-2 holds 97 factors")
    nell.choose("Find a factor", "IP32")
    nell.sees("part of IP02")
    nell.follow("The nation")
    nell.choose("Factor", "IP02 Risk")
    label = "IP02 Risk not reviewed after change (before 2026-2: one factor; since then IP32 and IP33 together)"
    share = r"(4|5)\d% of \d+"
    trend = rf"“{re.escape(label)}” was named in {share} reviews in 2023-Q1 and in {share} in 2026-Q4"
    expect(nell.page.get_by_text(re.compile(trend)).first).to_be_visible(timeout=20_000)
    nell.picture("version-trend")
