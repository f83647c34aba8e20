"""Acting on the pages of second coding."""

from streamlit.testing.v1 import AppTest

from tests.pages import Picks


def press(page: AppTest, label: str) -> None:
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception


def add_factor(page: AppTest, picks: Picks, code: str) -> None:
    picks.choose("Add a factor", code)
    page.run()
    assert not page.exception
