"""The page on reasonable steps."""

import pytest

from reviews.judgement.commands import save_reasons
from reviews.judgement.queries import judgement_of
from reviews.judgement.rules import QUESTION, Answer
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import REASONS, review_at, with_concern, with_entries, with_judgement
from tests.pages import OpenPage, words_of
from workbench.db import reading, transaction

PAGE = "reviews/judgement/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A review being drafted, with a chronology and a concern."""
    with transaction() as db:
        made = review_at(db, stored_cast, Stage.DRAFTING)
        with_entries(db, stored_cast, made)
        with_concern(db, stored_cast, made)
    return made


def test_nothing_is_chosen_beforehand_and_what_was_known_stands_beside(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert not page.exception
    assert page.radio[0].label == QUESTION
    assert page.radio[0].value is None
    assert page.radio[0].options == ["Yes", "No"]
    said = words_of(page)
    assert "What was known by 9 January 2026" in said
    assert "Not established" in said


def test_the_answer_is_saved_with_the_reasons_typed_before(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        save_reasons(db, stored_cast.rita, case_id, REASONS, 0)
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.radio[0].set_value(Answer.NO)
    page.multiselect[1].set_value([page.multiselect[1].options[0]])
    page.button[0].click().run()
    assert [notice.value for notice in page.success] == ["Answer saved"]
    with reading() as db:
        judgement = judgement_of(db, stored_cast.rita, case_id)
    assert judgement is not None
    assert (judgement.answer, judgement.reasons, len(judgement.findings)) == (Answer.NO, REASONS, 1)


def test_half_an_answer_is_kept_and_what_is_missing_is_said(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.radio[0].set_value(Answer.YES)
    page.button[0].click().run()
    assert "Give the reasons for the answer." in words_of(page)
    assert page.radio[0].value is Answer.YES


def test_a_second_tab_overwrites_nothing(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    with transaction() as db:
        with_judgement(db, stored_cast, case_id)
    page.radio[0].set_value(Answer.YES)
    page.button[0].click().run()
    assert "Somebody else saved this" in page.error[0].value
    assert page.radio[0].value is Answer.YES
    with reading() as db:
        judgement = judgement_of(db, stored_cast.rita, case_id)
    assert judgement is not None
    assert judgement.answer is Answer.NO


def test_a_manager_reads_it_and_has_nothing_to_press(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        with_judgement(db, stored_cast, case_id)
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert not page.button
    assert not page.radio
    assert REASONS in words_of(page)


@pytest.mark.parametrize("who", ["quinn"])
def test_a_stranger_is_shown_nothing(open_page: OpenPage, stored_cast: Cast, case_id: str, who: str) -> None:
    page = open_page(getattr(stored_cast, who), PAGE, case_id)
    assert page.title[0].value == "This page cannot be opened"
    assert "SFO-2026" not in words_of(page)
