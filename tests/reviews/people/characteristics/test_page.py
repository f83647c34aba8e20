"""Equality monitoring on screen, and nowhere else."""

import pytest

from reviews.people.characteristics.commands import record_characteristics
from reviews.people.characteristics.queries import characteristics_of
from reviews.people.characteristics.rules import NOT_SAID
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, press, words_of
from tests.reviews.people.characteristics.told import commissioned_with
from workbench.db import reading, transaction

PAGE = "reviews/people/characteristics/page.py"
BUDDHIST = {"religion-or-belief": "buddhist", "sex": "male"}


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A commissioned review of a person born on a known day."""
    with transaction() as db:
        return review_at(db, stored_cast, Stage.COMMISSIONED)


def answers(cast: Cast, case_id: str) -> dict[str, str]:
    with reading() as db:
        found = characteristics_of(db, cast.rita, case_id)
    assert found is not None
    return dict(found.told.answers)


def test_a_reviewer_answers_and_is_told_what_is_next(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    said = words_of(page)
    assert "1 of 9 answered.** Next: Sex." in said
    assert "30 to 39 (worked out from the date of birth" in said
    assert f"equality-{case_id}-0-age-group" not in [box.key for box in page.selectbox]
    page.selectbox(key=f"equality-{case_id}-0-sex").set_value("female")
    page.selectbox(key=f"equality-{case_id}-0-ethnicity").set_value("white-roma")
    page.selectbox(key=f"equality-{case_id}-0-disability").set_value(NOT_SAID)
    press(page, "Save answers")
    assert "Answers saved" in words_of(page)
    assert "4 of 9 answered.** Next: Religion or belief." in words_of(page)
    assert answers(stored_cast, case_id)["ethnicity"] == "white-roma"


def test_nothing_answered_is_said_and_nothing_is_kept(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = press(open_page(stored_cast.rita, PAGE, case_id), "Save answers")
    assert "Not saved yet. Answer at least one question" in words_of(page)
    assert answers(stored_cast, case_id) == {"age-group": "30-to-39"}


def test_the_manager_reads_and_is_given_no_form(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    with transaction() as db:
        record_characteristics(db, stored_cast.rita, case_id, BUDDHIST, 1)
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "Buddhist" in words_of(page)
    assert not page.button


@pytest.mark.parametrize("file", ["reviews/people/page.py", "reviews/overview/page.py", "reports/case_page/page.py"])
def test_no_answer_stands_on_another_page(stored_cast: Cast, case_id: str, open_page: OpenPage, file: str) -> None:
    with transaction() as db:
        record_characteristics(db, stored_cast.rita, case_id, BUDDHIST, 1)
    said = words_of(open_page(stored_cast.rita, file, case_id))
    assert "Buddhist" not in said
    assert "30 to 39" not in said


def test_no_answer_is_shown_to_quality_assurance_or_while_names_are_hidden(
    stored_cast: Cast, open_page: OpenPage
) -> None:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.COMMISSIONED)
        record_characteristics(db, stored_cast.rita, case_id, BUDDHIST, 1)
        final = review_at(db, stored_cast, Stage.FINAL)
    hidden = open_page(stored_cast.rita, PAGE, case_id)
    hidden.toggle[0].set_value(True).run()
    for page in (hidden, open_page(stored_cast.quinn, PAGE, final)):
        assert "The answers are shown to the review’s manager" in words_of(page)
        assert not page.selectbox
        assert "Buddhist" not in words_of(page)


def test_what_was_told_in_other_words_is_asked_about(stored_cast: Cast, open_page: OpenPage) -> None:
    with transaction() as db:
        case_id = commissioned_with(db, stored_cast, {"race": "Cornish", "first language": "Welsh"})
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "“Cornish”. Choose below the group that it is." in words_of(page)
    page.selectbox(key=f"equality-{case_id}-0-ethnicity").set_value("white-british")
    page.checkbox(key=f"equality-{case_id}-0-not-first language").set_value(True)
    press(page, "Save answers")
    said = words_of(page)
    assert "Cornish" not in said
    assert "Welsh" not in said


def test_what_was_told_in_other_words_can_be_taken_away_unanswered(stored_cast: Cast, open_page: OpenPage) -> None:
    with transaction() as db:
        case_id = commissioned_with(db, stored_cast, {"race": "Cornish"})
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.checkbox(key=f"equality-{case_id}-0-not-ethnicity").set_value(True)
    press(page, "Save answers")
    assert "Cornish" not in words_of(page)
    assert answers(stored_cast, case_id) == {}
