"""Acting on the pages of second coding."""

from streamlit.testing.v1 import AppTest

from taxonomy.vocabulary.queries import factor_by_code
from workbench.db import reading


def press(page: AppTest, label: str) -> None:
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception


def add_factor(page: AppTest, code: str) -> None:
    with reading() as db:
        factor = factor_by_code(db, code)
    next(box for box in page.selectbox if box.label == "Add a factor").set_value(factor).run()
    press(page, f"Add {code}")
