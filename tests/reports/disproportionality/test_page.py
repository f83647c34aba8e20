"""The page on equality: what is found, with or without a caseload, no hidden number, and for nobody but analysts."""

import re

import pytest

from tests.cast import Cast
from tests.pages import OpenPage, words_of
from tests.reports.disproportionality.made import bring, caseload, store_with_groups, told
from tests.reports.national.made import many
from workbench.db import transaction

PAGE = "reports/disproportionality/page.py"


@pytest.fixture
def counted(stored_cast: Cast) -> Cast:
    """A nation of 400 approved reviews, of which few are about people of the Asian group."""
    with transaction() as db:
        store_with_groups(db, many(400), told(400))
    return stored_cast


def test_the_analyst_sees_what_is_found_of_each_characteristic(counted: Cast, open_page: OpenPage) -> None:
    with transaction() as db:
        bring(db, counted.nat, caseload())
    page = open_page(counted.nat, PAGE)
    assert not page.exception
    words = words_of(page)
    assert "Female (64 reviews where 37.8 would be expected: 1.69 times as many, more than chance explains)" in words
    assert "A difference is a question, not an answer." in words
    assert "as at 30 June 2024 (Invented for tests; group not known for 1.0%)" in words
    assert len(page.get("plotly_chart")) == 2


def test_without_a_caseload_the_page_says_what_to_do_and_shows_what_is_named(
    counted: Cast, open_page: OpenPage
) -> None:
    page = open_page(counted.nat, PAGE)
    words = words_of(page)
    assert "Get the empty template" in words
    assert "No return of the caseload has this characteristic yet" in words
    label = next(option for option in page.selectbox(key="equality-factor").options if option.startswith("IP01"))
    page.selectbox(key="equality-factor").set_value(label).run()
    assert not page.exception
    assert f"“{label}” stands in" in words_of(page)
    assert len(page.get("plotly_chart")) == 1


def test_a_small_number_is_nowhere_on_the_page(counted: Cast, open_page: OpenPage) -> None:
    few = sum(person["ethnicity"] == "asian" for person in told(400))
    assert 0 < few < 5
    page = open_page(counted.nat, PAGE)
    page.selectbox(key="equality-characteristic").set_value("Ethnicity").run()
    rows = re.findall(r"<tr>(.*?)</tr>", words_of(page))
    asian = [re.sub(r"<[^>]*>", "|", row) for row in rows if "Asian or Asian British" in row]
    assert asian
    assert all("not shown" in row and f"|{few}|" not in row for row in asian)
    other = [row for row in rows if "Other ethnic group" in row]
    assert all("not shown" in row for row in other)


def test_no_review_is_named_or_linked(counted: Cast, open_page: OpenPage) -> None:
    words = words_of(open_page(counted.nat, PAGE))
    assert "SFO-20" not in words
    assert "Doe" not in words
    assert "case=" not in words


def test_before_the_first_approval_the_page_says_so(stored_cast: Cast, open_page: OpenPage) -> None:
    assert "No review has been approved yet" in words_of(open_page(stored_cast.nat, PAGE))


@pytest.mark.parametrize("who", ["rita", "stef", "quinn", "ada"])
def test_nobody_but_an_analyst_comes_to_the_page(stored_cast: Cast, open_page: OpenPage, who: str) -> None:
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page(getattr(stored_cast, who), PAGE)
