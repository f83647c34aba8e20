"""The page on which a different view is recorded."""

from reviews.judgement.dissent.queries import dissents_of
from reviews.judgement.rules import OVERALL, AreaAnswer
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, begin, words_of
from workbench.db import reading, transaction

PAGE = "reviews/judgement/dissent/page.py"
WHY = "The record shows that a visit was offered."


def test_the_manager_records_a_view_and_the_reviewer_reads_it(open_page: OpenPage, stored_cast: Cast) -> None:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.COUNTERSIGNING)
    begin(stored_cast.colin, f"dissent-{case_id}", "reasons", WHY)
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "No different view is recorded." in words_of(page)
    page.button[0].click().run()
    assert "There is a problem. Choose the part of the question." in page.error[0].value
    page.selectbox[0].set_value(OVERALL)
    page.radio[1].set_value(AreaAnswer.YES)
    page.button[0].click().run()
    assert [notice.value for notice in page.success] == ["The view is recorded beside the answer"]
    with reading() as db:
        assert [one.reasons for one in dissents_of(db, stored_cast.rita, case_id)] == [WHY]
    beside = open_page(stored_cast.rita, PAGE, case_id)
    assert not beside.button
    assert "**The countersigning manager would answer yes** (All in all)" in words_of(beside)
    assert WHY in words_of(beside)


def test_a_stranger_is_shown_nothing(open_page: OpenPage, stored_cast: Cast) -> None:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert page.title[0].value == "This page cannot be opened"
