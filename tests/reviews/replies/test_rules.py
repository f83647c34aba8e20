"""What a reply and an answer must say."""

import pytest

from reviews.replies.rules import (
    AnswerDraft,
    AnswerKind,
    ReplyDraft,
    ReplyKind,
    check_answer,
    check_attempts,
    check_finished,
    check_reply,
    needs_answer,
)
from workbench.errors import Invalid


def test_to_agree_takes_no_words() -> None:
    check_reply(ReplyDraft(ReplyKind.AGREE, ""))


@pytest.mark.parametrize("kind", [kind for kind in ReplyKind if kind is not ReplyKind.AGREE])
def test_any_other_reply_says_something(kind: ReplyKind) -> None:
    check_reply(ReplyDraft(kind, "The visit took place."))
    with pytest.raises(Invalid) as refusal:
        check_reply(ReplyDraft(kind, "  "))
    assert refusal.value.field == "text"


def test_only_agreement_needs_no_answer() -> None:
    assert [kind for kind in ReplyKind if not needs_answer(kind)] == [ReplyKind.AGREE]


@pytest.mark.parametrize("kind", list(AnswerKind))
def test_an_answer_gives_its_reasons(kind: AnswerKind) -> None:
    check_answer(AnswerDraft(kind, "The entry now says so."))
    with pytest.raises(Invalid):
        check_answer(AnswerDraft(kind, ""))


def test_what_was_tried_is_said() -> None:
    check_attempts("Two calls and a letter in March.")
    with pytest.raises(Invalid):
        check_attempts(" ")


def test_nobody_finishes_with_a_reply_unsent() -> None:
    check_finished(["", "  "])
    with pytest.raises(Invalid, match="not sent yet"):
        check_finished(["", "One more thing"])
