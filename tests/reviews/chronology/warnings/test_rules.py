import pytest

from reviews.chronology.warnings.rules import (
    LONGEST,
    AnswerKind,
    Given,
    State,
    check_answer,
    check_can_answer,
    check_can_reopen,
    check_why,
    state_of,
)
from workbench.errors import Invalid


def test_a_warning_stands_where_its_answer_puts_it() -> None:
    assert state_of("a", None) is State.OPEN
    assert state_of("a", Given(AnswerKind.IN_WORDS, "a")) is State.ANSWERED
    assert state_of("a", Given(AnswerKind.FINDING, "a")) is State.FINDING
    assert state_of("b", Given(AnswerKind.FINDING, "a")) is State.CHANGED


@pytest.mark.parametrize("words", ["", " \n", "x" * (LONGEST + 1), "a\0b"])
def test_an_answer_says_something_that_can_be_kept(words: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_answer(words)
    assert refusal.value.field == "words"
    with pytest.raises(Invalid) as refusal:
        check_why(words)
    assert refusal.value.field == "why"


@pytest.mark.parametrize("state", list(State))
def test_what_waits_can_be_answered_and_what_is_answered_can_be_taken_back(state: State) -> None:
    if state in (State.OPEN, State.CHANGED):
        check_can_answer(state)
    else:
        with pytest.raises(Invalid):
            check_can_answer(state)
    if state is State.OPEN:
        with pytest.raises(Invalid):
            check_can_reopen(state)
    else:
        check_can_reopen(state)
