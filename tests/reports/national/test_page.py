"""The national page: charts with their sentence and table, filters, and no way to a case."""

from datetime import date

import pytest

from reports.national.published import Picture
from reports.national.sentences import describe_whole
from tests.cast import Cast
from tests.pages import OpenPage, words_of
from tests.reports.national.made import THEMES, approved, many, store
from workbench.db import transaction

PAGE = "reports/national/page.py"


@pytest.fixture
def counted(stored_cast: Cast) -> Cast:
    """A nation of 400 approved reviews, of which four name a worker's fear."""
    with transaction() as db:
        store(db, (*many(400), *(approved("IP27", region="Wales") for _ in range(4))))
    return stored_cast


def test_the_analyst_sees_charts_with_their_sentences_and_tables(counted: Cast, open_page: OpenPage) -> None:
    page = open_page(counted.nat, PAGE)
    assert not page.exception
    assert page.title[0].value == "The nation"
    words = words_of(page)
    assert "404 approved reviews" in words
    assert "is named most often" in words
    assert [header.value for header in page.header] == [
        "Factors named most often", "Factors named together", "Levels", "One factor over time and by region",
        "Individual or systemic?", "Workload and management supervision", "Reasonable steps",
        "Why, and not only what", "About the review system itself", "Answers that name no cause",
    ]  # fmt: skip
    assert len(page.get("plotly_chart")) == 8
    assert "are named together most often, in" in words
    assert "does not say that one brings the other about" in words


def test_few_reviews_are_not_told_even_in_the_opening_sentence(stored_cast: Cast, open_page: OpenPage) -> None:
    with transaction() as db:
        store(db, [approved("IP01", quarter="2025-Q1") for _ in range(3)])
    words = words_of(open_page(stored_cast.nat, PAGE))
    assert "So few reviews are approved that no figure is shown yet" in words
    assert "3 approved" not in words
    assert "quarter of 2025" not in words


def test_a_year_that_is_not_over_is_said_to_be_so() -> None:
    picture = Picture(many(60), THEMES)
    assert "2025 is not over: its figures still grow." in describe_whole(picture, date(2025, 11, 2))
    assert "not over" not in describe_whole(picture, date(2026, 1, 1))


def test_the_question_of_2019_is_answered_without_a_click(counted: Cast, open_page: OpenPage) -> None:
    words = words_of(open_page(counted.nat, PAGE))
    assert "“PD01 High caseload” is named in" in words
    assert "“MO01 Insufficient oversight” is named in" in words


def test_filters_narrow_the_picture(counted: Cast, open_page: OpenPage) -> None:
    page = open_page(counted.nat, PAGE)
    page.selectbox(key="nation-region").set_value("Wales").run()
    assert not page.exception
    page.selectbox(key="nation-level").set_value("Team or PDU").run()
    assert not page.exception
    assert "“PD01 High caseload” is named most often" in words_of(page)


def test_a_small_number_is_not_on_the_page_whatever_is_asked(counted: Cast, open_page: OpenPage) -> None:
    page = open_page(counted.nat, PAGE)
    label = next(option for option in page.selectbox(key="nation-factor-None").options if option.startswith("IP27"))
    page.selectbox(key="nation-factor-None").set_value(label).run()
    words = words_of(page)
    assert "Too few periods can be shown to say how often “IP27 Practitioner intimidated” was named over time" in words
    assert "Too few regions can be shown" in words


def test_before_the_first_approval_the_page_says_so(stored_cast: Cast, open_page: OpenPage) -> None:
    page = open_page(stored_cast.nat, PAGE)
    assert not page.exception
    assert "No review has been approved yet" in words_of(page)


def test_no_case_is_named_or_linked(counted: Cast, open_page: OpenPage) -> None:
    words = words_of(open_page(counted.nat, PAGE))
    assert "SFO-20" not in words
    assert "case=" not in words


def test_a_reviewer_does_not_come_to_the_page(counted: Cast, open_page: OpenPage) -> None:
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page(counted.rita, PAGE)
