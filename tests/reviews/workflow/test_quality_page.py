"""The QA queue, and rating one review."""

from streamlit.testing.v1 import AppTest

from reviews.cases.commands import allocate
from reviews.quality.queries import quality_of
from reviews.quality.rules import Decision, Mark
from reviews.stages import Stage
from reviews.workflow.commands import take_for_quality
from tests.cast import Cast
from tests.factories import WHY, review_at, stage_of
from tests.pages import OpenPage, begin, press, words_of
from workbench.access import Role
from workbench.accounts.models import RoleGrant
from workbench.db import reading, transaction

PAGE = "reviews/workflow/quality_page.py"


def made(cast: Cast, stage: Stage = Stage.QUALITY_ASSURANCE) -> str:
    with transaction() as db:
        return review_at(db, cast, stage)


def stands(cast: Cast, case_id: str) -> Stage:
    with reading() as db:
        return stage_of(db, cast, case_id)


def rate(page: AppTest, mark: Mark, decision: Decision) -> None:
    for radio in page.radio[:4]:
        radio.set_value(mark)
    page.radio[4].set_value(decision)
    press(page, "Record the decision")


def test_the_queue_lists_what_waits_and_nothing_else(open_page: OpenPage, stored_cast: Cast) -> None:
    made(stored_cast, Stage.COUNTERSIGNING)
    page = open_page(stored_cast.quinn, PAGE)
    assert "No review is waiting" in words_of(page)
    made(stored_cast)
    page = open_page(stored_cast.quinn, PAGE)
    assert "Nobody has taken it yet" in words_of(page)


def test_qa_reads_rates_and_passes(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast)
    page = open_page(stored_cast.quinn, PAGE, case_id)
    said = words_of(page)
    assert WHY in said
    assert "Countersigned by Colin Marsh" in said
    assert "not the official text" in said
    assert all(radio.value is None for radio in page.radio)
    press(page, "Take this review")
    rate(page, Mark.GOOD, Decision.PASS)
    assert not page.exception
    assert "Decision recorded" in words_of(page)
    assert stands(stored_cast, case_id) is Stage.FINAL


def test_a_return_says_what_must_change_and_nothing_chosen_is_lost(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast)
    page = open_page(stored_cast.quinn, PAGE, case_id)
    rate(page, Mark.GOOD, Decision.RETURN)
    assert any("Say what must change" in error.value for error in page.error)
    assert all(radio.value is Mark.GOOD for radio in page.radio[:4])
    begin(stored_cast.quinn, f"quality-{case_id}", "reason", "The reasons do not follow.")
    press(page, "Record the decision")
    assert stands(stored_cast, case_id) is Stage.RETURNED
    with reading() as db:
        assert quality_of(db, stored_cast.rita, case_id)[0].reason == "The reasons do not follow."


def test_a_review_that_another_took_can_be_taken_over(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast)
    with transaction() as db:
        take_for_quality(db, stored_cast.quinn, case_id)
        db.add(RoleGrant(account_id=stored_cast.otto.account_id, role=Role.QA))
    page = open_page(stored_cast.otto, PAGE, case_id)
    assert "Record the decision" not in [button.label for button in page.button]
    press(page, "Take it over")
    rate(page, Mark.GOOD, Decision.PASS)
    assert stands(stored_cast, case_id) is Stage.FINAL


def test_whoever_wrote_it_is_told_why_they_cannot_take_it(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast)
    with transaction() as db:
        people = {"reviewer_id": stored_cast.nat.account_id, "countersigner_id": stored_cast.colin.account_id}
        allocate(db, stored_cast.colin, case_id, **people)
        db.add(RoleGrant(account_id=stored_cast.rita.account_id, role=Role.QA))
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Take this review")
    assert any("You worked on this review before" in error.value for error in page.error)


def test_a_decision_is_never_taken_for_granted(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast)
    page = open_page(stored_cast.quinn, PAGE, case_id)
    press(page, "Record the decision")
    assert any("Choose whether the review passes" in error.value for error in page.error)
    page.radio[4].set_value(Decision.PASS)
    press(page, "Record the decision")
    assert any("Rate the standard “Analysis of practice”" in error.value for error in page.error)
    assert stands(stored_cast, case_id) is Stage.QUALITY_ASSURANCE
