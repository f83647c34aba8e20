"""The page on what became of the improvements."""

import pytest

from reviews.improvement.following.commands import follow_improvement
from reviews.improvement.following.rules import Act, State, StepDraft
from reviews.improvement.following.standing import followed_in
from reviews.improvement.queries import improvements_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, begin, press, words_of
from workbench.db import reading, transaction

PAGE = "reviews/improvement/following/page.py"


@pytest.fixture
def final(stored_cast: Cast) -> tuple[str, str]:
    """A final review and its improvement."""
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.FINAL)
        return case_id, improvements_of(db, stored_cast.colin, case_id)[0].id


def test_evidence_is_offered_on_the_page_and_not_decided_by_the_same_person(
    open_page: OpenPage, stored_cast: Cast, final: tuple[str, str]
) -> None:
    begin(stored_cast.colin, f"following-{final[1]}", "words", "Ten plans were read.")
    page = open_page(stored_cast.colin, PAGE, final[0])
    page.selectbox[0].select_index(0).run()
    press(page, "Offer evidence that it was made")
    assert "Evidence offered. Somebody else" in words_of(page)
    assert "Ten plans were read." in words_of(page)
    assert "You offered this evidence" in words_of(page)
    with reading() as db:
        assert followed_in(db, stored_cast.colin, final[0])[0].stands.state is State.OFFERED
    assert "Accept the evidence" not in page.radio[0].options


def test_a_reason_that_is_missing_is_said_and_nothing_is_kept(
    open_page: OpenPage, stored_cast: Cast, final: tuple[str, str]
) -> None:
    page = open_page(stored_cast.colin, PAGE, final[0])
    page.selectbox[0].select_index(0).run()
    page.radio[0].set_value(Act.WITHDRAW).run()
    press(page, "Withdraw this improvement")
    assert any("Say why this will not be done" in error.value for error in page.error)
    with reading() as db:
        assert followed_in(db, stored_cast.colin, final[0])[0].steps == ()


def test_quality_assurance_accepts_and_cannot_move_the_day(
    open_page: OpenPage, stored_cast: Cast, final: tuple[str, str]
) -> None:
    with transaction() as db:
        follow_improvement(db, stored_cast.rita, *final, StepDraft(Act.OFFER, "Done"))
    page = open_page(stored_cast.quinn, PAGE, final[0])
    page.selectbox[0].select_index(0).run()
    assert page.radio[0].options == ["Accept the evidence", "Send the evidence back"]
    press(page, "Accept the evidence")
    assert "Evidence accepted" in words_of(page)
    assert not page.radio
