"""The page on reasonable steps."""

import pytest
from streamlit.testing.v1 import AppTest

from reviews.judgement.commands import save_reasons
from reviews.judgement.queries import judgement_of
from reviews.judgement.rules import QUESTION, Answer, AreaAnswer
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import FITS, REASONS, review_at, with_concern, with_entries, with_judgement
from tests.pages import OpenPage, begin, press, words_of
from workbench.db import reading, transaction

PAGE = "reviews/judgement/page.py"
WHOLE = "whole"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A review being drafted, with a chronology and a concern."""
    with transaction() as db:
        made = review_at(db, stored_cast, Stage.DRAFTING)
        with_entries(db, stored_cast, made)
        with_concern(db, stored_cast, made)
    return made


def at_part(page: AppTest, part: str) -> AppTest:
    """Open a part of the question."""
    page.pills[0].set_value(part)
    return page.run()


def test_the_first_area_is_open_nothing_is_chosen_and_what_was_known_stands_beside(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert not page.exception
    assert page.radio[0].label == "Were all reasonable steps taken to assess the risk of serious harm?"
    assert (page.radio[0].value, page.radio[0].options) == (None, ["Yes", "No", "Not applicable"])
    said = words_of(page)
    assert "0 of 7 parts are done. Next: Assessment." in said
    assert "What was known by 9 January 2026" in said
    assert "Not the official text." in said
    folded = [one.label for one in page.expander]
    assert folded == ["Questions to ask yourself", "– Not established who knew: 2 entries"]


def test_a_part_is_saved_with_the_reasons_typed_before_and_the_next_one_opens(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        save_reasons(db, stored_cast.rita, case_id, REASONS, 0, "assessment")
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.radio[0].set_value(AreaAnswer.NO)
    findings = next(box for box in page.multiselect if box.label == "Findings the answer relies on")
    findings.set_value([findings.options[0]])
    press(page, "Save and go on")
    assert [notice.value for notice in page.success] == ["Saved: Assessment"]
    assert page.pills[0].value == "planning"
    with reading() as db:
        judgement = judgement_of(db, stored_cast.rita, case_id, "assessment")
    assert judgement is not None
    assert (judgement.answer, judgement.reasons, len(judgement.findings)) == (AreaAnswer.NO, REASONS, 1)


def test_the_whole_is_answered_yes_or_no_and_half_an_answer_is_kept(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = at_part(open_page(stored_cast.rita, PAGE, case_id), WHOLE)
    assert (page.radio[0].label, page.radio[0].options) == (QUESTION, ["Yes", "No"])
    page.radio[0].set_value(Answer.YES)
    press(page, "Save and go on")
    assert page.success[0].value.startswith("Saved: All in all. Not done yet: Give the reasons for the answer.")
    at_part(page, WHOLE)
    assert "Still missing here: Give the reasons for the answer." in words_of(page)
    assert page.radio[0].value == Answer.YES


def test_a_second_tab_overwrites_nothing(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = at_part(open_page(stored_cast.rita, PAGE, case_id), WHOLE)
    with transaction() as db:
        with_judgement(db, stored_cast, case_id)
    page.radio[0].set_value(Answer.YES)
    press(page, "Save and go on")
    assert "Somebody else saved this" in page.error[0].value
    assert page.radio[0].value == Answer.YES
    with reading() as db:
        judgement = judgement_of(db, stored_cast.rita, case_id)
    assert judgement is not None
    assert judgement.answer == Answer.NO


def test_what_does_not_fit_is_put_to_the_reviewer_and_kept_in_their_words(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        with_judgement(db, stored_cast, case_id, Answer.YES)
    page = at_part(open_page(stored_cast.rita, PAGE, case_id), "fitting")
    said = words_of(page)
    assert "finding 1 (Home visits were not made) bears directly on how risk was managed" in said
    assert "No improvement follows from finding 1" in said
    press(page, "Keep this")
    assert "Say in words how this fits together." in words_of(page)
    begin(stored_cast.rita, f"contradiction-{case_id}-yes_and_direct:", "words", FITS)
    page.run()
    press(page, "Keep this")
    assert [notice.value for notice in page.success] == ["Kept"]


def test_a_manager_reads_the_whole_and_has_nothing_to_press(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        with_judgement(db, stored_cast, case_id)
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert not page.button
    assert not page.radio
    said = words_of(page)
    assert REASONS in said
    assert "Management oversight" in said
    assert "Nothing is said of this yet." in said


@pytest.mark.parametrize("who", ["quinn"])
def test_a_stranger_is_shown_nothing(open_page: OpenPage, stored_cast: Cast, case_id: str, who: str) -> None:
    page = open_page(getattr(stored_cast, who), PAGE, case_id)
    assert page.title[0].value == "This page cannot be opened"
    assert "SFO-2026" not in words_of(page)
