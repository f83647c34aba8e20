"""The notification form on screen."""

from sqlalchemy import Engine

from reviews.cases.queries import reviews_of
from tests.cast import Cast
from tests.pages import OpenPage, words_of
from workbench.db import reading

PAGE = "reviews/intake/page.py"
KEY = "notification-0"


def fill(page, **changes: str) -> None:
    """Fill in a sound notification, with changes."""
    text = {"crn": "X123456", "family_name": "Example", "given_names": "Alex", **changes}
    for field, value in text.items():
        page.text_input(key=f"{KEY}-{field}").set_value(value)
    for field, value in {"supervision": "licence", "region": "London", "risk_level": "high"}.items():
        page.selectbox(key=f"{KEY}-{field}").set_value(value)
    page.selectbox(key=f"{KEY}-offence1-kind").set_value("murder")
    for field, parts in {"offence1-charged_on": (12, 1, 2026), "notified_on": (14, 1, 2026)}.items():
        for name, value in zip(("Day", "Month", "Year"), parts, strict=True):
            page.text_input(key=f"{KEY}-{field}-{name}").set_value(str(value))


def send(page) -> None:
    """Press the button."""
    next(button for button in page.button if button.label == "Make the review").click()
    page.run()


def test_a_reviewer_makes_a_review(stored_cast: Cast, open_page: OpenPage, store: Engine) -> None:
    page = open_page(stored_cast.rita, PAGE)
    fill(page)
    send(page)
    assert not page.exception
    with reading() as db:
        (case,) = reviews_of(db, stored_cast.rita)
    assert case.reference == "SFO-2026-0001"


def test_a_wrong_crn_is_said_and_nothing_typed_is_lost(stored_cast: Cast, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, PAGE)
    fill(page, crn="12345")
    send(page)
    assert "one capital letter and six digits" in words_of(page)
    assert page.text_input(key=f"{KEY}-family_name").value == "Example"
    assert page.text_input(key=f"{KEY}-crn").value == "12345"
    with reading() as db:
        assert reviews_of(db, stored_cast.rita) == ()


def test_somebody_who_makes_no_reviews_has_no_such_page(stored_cast: Cast, open_page: OpenPage) -> None:
    page = open_page(stored_cast.stef, "reviews/replies/to_read_page.py")
    assert "Notify" not in words_of(page)
