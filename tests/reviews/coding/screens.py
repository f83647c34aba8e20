"""Acting on the pages of second coding."""

from streamlit.testing.v1 import AppTest

from tests.pages import Picks


def add_factor(page: AppTest, picks: Picks, code: str) -> None:
    picks.choose("Add a factor", code)
    page.run()
    assert not page.exception
