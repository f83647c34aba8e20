"""Answering replies, as the reviewer."""

import pytest

from reviews.permissions import Permission
from reviews.replies.commands import answer_reply, finish_replying, keep_unsent
from reviews.replies.queries import replies_of, staff_replying
from reviews.replies.rules import AnswerDraft, AnswerKind
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, with_reply
from tests.pages import OpenPage, press, words_of
from workbench.db import reading, transaction

PAGE = "reviews/replies/answers_page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A draft to which Stef has replied."""
    with transaction() as db:
        made = review_at(db, stored_cast, Stage.REPLYING)
        with_reply(db, stored_cast, made)
    return made


def test_a_reply_is_answered_and_the_answer_can_be_put_right(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Probation practitioner 1" in words_of(page)
    assert stored_cast.stef.name not in words_of(page)
    with reading() as db:
        (reply,) = replies_of(db, stored_cast.rita, case_id)
    for text, kind in (("We look at it again.", AnswerKind.PARTLY), ("It is put right.", AnswerKind.ACCEPTED)):
        with transaction() as db:
            keep_unsent(db, stored_cast.rita, case_id, reply.id, text, Permission.ANSWER_REPLY)
        page.radio[0].set_value(kind).run()
        press(page, "Save the answer")
        assert "Answer saved" in words_of(page)
        with reading() as db:
            (answered,) = replies_of(db, stored_cast.rita, case_id)
        assert answered.answer is not None
        assert (answered.answer.text, answered.answer.kind) == (text, kind)


def test_an_answer_given_meanwhile_in_another_window_is_not_overwritten(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        (reply,) = replies_of(db, stored_cast.rita, case_id)
        keep_unsent(db, stored_cast.rita, case_id, reply.id, "No.", Permission.ANSWER_REPLY)
    page = open_page(stored_cast.rita, PAGE, case_id)
    with transaction() as db:
        answer_reply(db, stored_cast.rita, case_id, reply.id, AnswerDraft(AnswerKind.ACCEPTED, "It is put right."))
        keep_unsent(db, stored_cast.rita, case_id, reply.id, "No.", Permission.ANSWER_REPLY)
    page.radio[0].set_value(AnswerKind.NOT_ACCEPTED)
    press(page, "Save the answer")
    with reading() as db:
        (answered,) = replies_of(db, stored_cast.rita, case_id)
    assert answered.answer is not None
    assert answered.answer.text == "It is put right."
    assert "It is put right." in words_of(page)


def test_an_answer_says_what_is_missing(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Save the answer")
    assert any("Choose what you make of the reply." in error.value for error in page.error)
    page.radio[0].set_value(AnswerKind.ANSWERED).run()
    press(page, "Save the answer")
    assert any("Write the answer, with your reasons." in error.value for error in page.error)


def test_what_was_tried_is_recorded(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Record what was tried")
    assert any("Say how you tried" in error.value for error in page.error)
    page.text_area[0].input("Two calls in March.")
    press(page, "Record what was tried")
    with reading() as db:
        assert staff_replying(db, stored_cast.rita, case_id)[0].attempts == "Two calls in March."
    assert "Has replied since. Before: Two calls in March." in words_of(page)


def test_a_manager_reads_and_does_not_answer(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        finish_replying(db, stored_cast.stef, case_id)
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "A visit was made on 4 December." in words_of(page)
    assert not page.radio
    assert not page.button
