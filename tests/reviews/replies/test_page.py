"""Reading the report and replying to it, as a member of staff."""

import pytest

from reviews.findings.queries import findings_of
from reviews.permissions import Permission
from reviews.replies.commands import keep_unsent
from reviews.replies.queries import has_finished, replies_of
from reviews.replies.rules import ReplyKind
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import WHY, review_at
from tests.pages import OpenPage, press, words_of
from workbench.db import reading, transaction

PAGE = "reviews/replies/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A draft that Stef can read and reply to."""
    with transaction() as db:
        return review_at(db, stored_cast, Stage.REPLYING)


def test_staff_read_the_frozen_report_and_what_happens_with_a_reply(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.stef, PAGE, case_id)
    assert not page.exception
    said = words_of(page)
    assert "It is not about blame." in said
    assert "Other members of staff do not see yours." in said
    assert "Staff edition, draft 1" in said
    assert WHY in said
    assert stored_cast.stef.name not in said.replace(f"Signed in as {stored_cast.stef.name}", "")


def test_a_reply_to_a_finding_is_sent_and_shown_again(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.stef, PAGE, case_id)
    with transaction() as db:  # what the autosaving box does a second after the typing stops
        finding_id = findings_of(db, stored_cast.rita, case_id)[0].id
        keep_unsent(db, stored_cast.stef, case_id, finding_id, "A visit was made.", Permission.REPLY)
    page.selectbox[0].set_value(finding_id).run()
    page.radio[0].set_value(ReplyKind.CORRECTION).run()
    press(page, "Send this reply")
    assert "Reply sent. You will see the answer here." in words_of(page)
    with reading() as db:
        (reply,) = replies_of(db, stored_cast.stef, case_id)
    assert (reply.kind, reply.text) == (ReplyKind.CORRECTION, "A visit was made.")
    assert reply.finding_id == finding_id
    assert "Not answered yet" in words_of(page)


def test_what_is_missing_in_a_reply_is_said_beside_it(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.stef, PAGE, case_id)
    assert page.radio[0].value is None
    press(page, "Send this reply")
    assert any("Choose what you want to say" in error.value for error in page.error)
    page.radio[0].set_value(ReplyKind.QUESTION).run()
    press(page, "Send this reply")
    assert any("Write what you want to say." in error.value for error in page.error)
    assert page.radio[0].value is ReplyKind.QUESTION


def test_somebody_finishes_but_not_with_a_reply_unsent(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.stef, PAGE, case_id)
    with transaction() as db:
        keep_unsent(db, stored_cast.stef, case_id, "", "And", Permission.REPLY)
    press(page, "I have said what I wanted to say")
    assert any("not sent yet" in error.value for error in page.error)
    with transaction() as db:
        keep_unsent(db, stored_cast.stef, case_id, "", "", Permission.REPLY)
    press(page, "I have said what I wanted to say")
    assert "Thank you. The reviewer knows that you have finished." in words_of(page)
    with reading() as db:
        assert has_finished(db, stored_cast.stef, case_id)


def test_replies_are_closed_while_the_report_is_checked(open_page: OpenPage, stored_cast: Cast) -> None:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.COUNTERSIGNING)
    page = open_page(stored_cast.stef, PAGE, case_id)
    assert "Replies are closed while the report is checked" in words_of(page)
    assert not page.radio


def test_a_final_report_can_be_read_and_commented_on(open_page: OpenPage, stored_cast: Cast) -> None:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.FINAL)
    page = open_page(stored_cast.stef, PAGE, case_id)
    said = words_of(page)
    assert "This is the final report." in said
    assert "The record has no visit; your account now stands beside it." in said
    page.radio[0].set_value(ReplyKind.AGREE).run()
    press(page, "Send this reply")
    assert "Reply sent" in words_of(page)


@pytest.mark.parametrize("who", ["rita", "colin"])
def test_those_who_work_on_the_review_read_and_do_not_reply(
    open_page: OpenPage, stored_cast: Cast, case_id: str, who: str
) -> None:
    page = open_page(getattr(stored_cast, who), PAGE, case_id)
    assert not page.exception
    assert WHY in words_of(page)
    assert not page.radio


def test_before_it_is_opened_and_to_others_the_report_is_not_there(open_page: OpenPage, stored_cast: Cast) -> None:
    with transaction() as db:
        drafting = review_at(db, stored_cast, Stage.DRAFTING)
        replying = review_at(db, stored_cast, Stage.REPLYING)
    for who, case_id in ((stored_cast.stef, drafting), (stored_cast.quinn, replying)):
        page = open_page(who, PAGE, case_id)
        assert page.title[0].value == "This page cannot be opened"
        assert "SFO-2026" not in words_of(page)
