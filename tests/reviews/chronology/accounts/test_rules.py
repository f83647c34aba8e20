"""What a decision has to say."""

import pytest

from reviews.chronology.accounts.rules import DECISIONS, Decision, DecisionDraft, check_decision
from workbench.errors import Invalid


def refused(draft: DecisionDraft, *, first: str = "a", second: str = "b", has_heading: bool = False) -> str:
    with pytest.raises(Invalid) as refusal:
        check_decision(draft, first, second, has_heading=has_heading)
    return refusal.value.field


def test_every_decision_is_said_in_words() -> None:
    assert DECISIONS.keys() == set(Decision)


def test_what_is_told_side_by_side_has_a_heading() -> None:
    assert refused(DecisionDraft(Decision.TOGETHER)) == "heading"
    assert refused(DecisionDraft(Decision.TOGETHER, heading="x" * 201)) == "heading"
    check_decision(DecisionDraft(Decision.TOGETHER), "a", "b", has_heading=True)
    check_decision(DecisionDraft(Decision.TOGETHER, heading="The call on 3 May"), "a", "b", has_heading=False)


def test_a_conflict_says_how_the_accounts_differ() -> None:
    assert refused(DecisionDraft(Decision.CONFLICTING, heading="The call")) == "words"
    check_decision(DecisionDraft(Decision.CONFLICTING, "The call", "Two days are given."), "a", "b", has_heading=False)


def test_of_two_that_were_sent_twice_one_of_them_stays() -> None:
    assert refused(DecisionDraft(Decision.TWICE)) == "kept"
    assert refused(DecisionDraft(Decision.TWICE, kept_id="c")) == "kept"
    check_decision(DecisionDraft(Decision.TWICE, kept_id="b"), "a", "b", has_heading=False)


def test_different_things_need_no_words_but_not_any_words_do() -> None:
    check_decision(DecisionDraft(Decision.APART), "a", "b", has_heading=False)
    assert refused(DecisionDraft(Decision.APART, words="\0")) == "words"
    assert refused(DecisionDraft(Decision.APART), first="a", second="a") == "decision"
