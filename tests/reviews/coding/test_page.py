"""The second coder's page: the words and nothing of the first coding; finished once; closed to everybody else."""

import pytest

from tests.cast import Cast
from tests.pages import OpenPage, Picks, press, words_of
from tests.reviews.coding.colleagues import Colleagues, drawn
from tests.reviews.coding.screens import add_factor
from workbench.db import transaction
from workbench.ui.selecting import Chosen

PAGE = "reviews/coding/page.py"


@pytest.fixture
def waiting(stored_cast: Cast, stored_colleagues: Colleagues) -> str:
    with transaction() as db:
        return drawn(db, stored_cast)


def test_a_finding_is_taken_coded_and_finished(
    waiting: str, stored_colleagues: Colleagues, open_page: OpenPage, picks: Picks
) -> None:
    page = open_page(stored_colleagues.sam, PAGE)
    assert "1 finding waits that you can code." in words_of(page)
    press(page, "Take a finding to code")
    assert "Home visits were not made" in words_of(page)
    add_factor(page, picks, "IP02")
    press(page, "Finish this coding")
    assert "Coded. Thank you" in words_of(page)
    assert "You have coded 1 finding." in words_of(page)


def test_words_are_tagged_while_coding(
    waiting: str,
    stored_colleagues: Colleagues,
    open_page: OpenPage,
    picks: Picks,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def select_words(_label: str, *, digest: str, **_more: object) -> Chosen:
        return Chosen(0, 13, "No home visit", digest)

    monkeypatch.setattr("reviews.coding.marking.widgets.select_words", select_words)
    page = open_page(stored_colleagues.sam, PAGE)
    press(page, "Take a finding to code")
    picks.choose("Factor that the words show", "IP02")
    page.run()
    press(page, "Tag these words")
    said = words_of(page)
    assert "Your tags on words are kept" in said
    assert "Tags on this text" in said
    press(page, "Remove this tag")
    assert "Tags on this text" not in words_of(page)


def test_without_a_factor_it_is_refused_in_a_sentence(
    waiting: str, stored_colleagues: Colleagues, open_page: OpenPage
) -> None:
    page = open_page(stored_colleagues.sam, PAGE)
    press(page, "Take a finding to code")
    press(page, "Finish this coding")
    assert any("Choose at least one factor" in error.value for error in page.error)


def test_the_page_says_nothing_of_the_first_coding(
    waiting: str, stored_cast: Cast, stored_colleagues: Colleagues, open_page: OpenPage
) -> None:
    """Rita chose IP01 and MO01. The picker offers every factor, so it is left out of what is read."""
    page = open_page(stored_colleagues.sam, PAGE)
    press(page, "Take a finding to code")
    shown = words_of(page)
    for secret in ("IP01", "MO01", "Rita", "SFO-", "suggest factors", waiting):
        assert secret not in shown
    assert not [button.label for button in page.button if "uggest" in button.label]
    for file in ("reviews/findings/page.py", "reviews/overview/page.py", "reviews/replies/page.py"):
        words = words_of(open_page(stored_colleagues.sam, file, waiting))
        assert "This page cannot be opened" in words
        assert "IP01" not in words


def test_the_author_has_nothing_to_code(waiting: str, stored_cast: Cast, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, PAGE)
    assert "No findings wait that you can code." in words_of(page)
    assert "Take a finding to code" not in [button.label for button in page.button]
