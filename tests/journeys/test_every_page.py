"""Every page of the site map, opened by somebody it is for: it is there, and nothing serious keeps them from it."""

import re

import pytest
from playwright.sync_api import expect
from sqlmodel import Session

from benchmarks.site import CAST, Visit, visits
from benchmarks.visitor import NOT_A_PAGE
from tests.browser import People, Served, axe
from tests.journeys.person import PATIENCE
from workbench.db import engine_for

NARROW = 400  # pixels
LINKS = '[data-testid="stMain"] [data-testid="stPageLink"] a *'
CUT_SHORT = "all => all.filter(it => it.clientWidth && it.scrollWidth > it.clientWidth + 1).map(it => it.innerText)"
SERIOUS = re.compile(r"^\S+ \((serious|critical)\)")  # what is minor is Streamlit's own


def of(served: Served, email: str) -> list[Visit]:
    """The pages that this person opens, on the review with most in it."""
    database = engine_for(served.database_url)
    try:
        with Session(database) as db:
            return [visit for visit in visits(db) if visit.email == email]
    finally:
        database.dispose()


@pytest.mark.parametrize("email", sorted(CAST.values()))
def test_a_page_is_there_and_axe_finds_nothing_serious(served_app: Served, people: People, email: str) -> None:
    page = people.sit_down(width=NARROW)
    page.goto(f"{served_app.url}/sign-in")
    page.locator(f'button[value="{email}"]').click()
    expect(page.locator("h1")).to_be_visible(timeout=PATIENCE)
    found = []
    for visit in of(served_app, email):
        page.goto(f"{served_app.url}/{visit.page_name}?{visit.query}")
        expect(page.locator("h1")).to_be_visible(timeout=PATIENCE)
        expect(page.locator('[data-testid="stSkeleton"]')).to_have_count(0, timeout=PATIENCE)
        said = page.locator('[data-testid="stMain"]').inner_text()
        found += [f"{visit.page_name}: {words}" for words in NOT_A_PAGE if words in said]
        found += [f"{visit.page_name}: {line}" for line in axe(page) if SERIOUS.search(line)]
        wide = page.locator('[data-testid="stMain"]').evaluate("main => main.scrollWidth - main.clientWidth")
        found += [f"{visit.page_name}: {words} is cut short" for words in page.locator(LINKS).evaluate_all(CUT_SHORT)]
        found += [f"{visit.page_name}: {wide} pixels stand out at {NARROW}"] if wide > 1 else []
    assert not found, "\n".join(found)
