"""When something may be disclosed, and what has to be said before."""

import pytest

from reports.disclosure.rules import (
    ClearDraft,
    FormDraft,
    check_cleared,
    check_clearing,
    check_convicted,
    check_current,
    check_form,
    check_second_person,
    is_convicted,
)
from reports.redaction.forms import Sort, Whose
from reviews.cases.rules import Outcome
from workbench.errors import Invalid, NotYet


def test_a_charge_that_still_awaits_its_outcome_keeps_it_shut():
    with pytest.raises(NotYet, match="another charge is still awaited"):
        check_convicted([Outcome.CONVICTED, Outcome.AWAITED])
    check_convicted([Outcome.CONVICTED, Outcome.ACQUITTED, Outcome.DISCONTINUED])


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_a_conviction_opens_disclosure(outcome):
    assert is_convicted([outcome]) is (outcome in (Outcome.CONVICTED, Outcome.CONVICTED_OTHER))
    assert is_convicted([Outcome.ACQUITTED, outcome, Outcome.CONVICTED])
    assert not is_convicted([])


def test_it_is_refused_in_one_sentence_and_what_to_do():
    with pytest.raises(NotYet) as refused:
        check_convicted([Outcome.AWAITED])
    assert refused.value.sentence.startswith("Nothing is disclosed before a conviction is recorded.")


@pytest.mark.parametrize("draft", [(Sort.NAME, "x"), (Sort.NAME, " - "), (Sort.NUMBER, "12"), (Sort.ADDRESS, "")])
def test_a_form_that_tells_nothing_is_not_listed(draft):
    with pytest.raises(Invalid):
        check_form(FormDraft(Whose.OTHER, *draft))


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (ClearDraft((), True, "It is her name"), "keys"),
        (ClearDraft(("a",), None, "It is her name"), "goes"),
        (ClearDraft(("a",), False, "a word"), "reason"),
    ],
)
def test_a_place_is_cleared_with_a_decision_and_a_reason(draft, field):
    with pytest.raises(Invalid) as refused:
        check_clearing(draft)
    assert refused.value.field == field


def test_the_second_person_is_another_person_and_nothing_is_left_and_the_text_is_the_final_one():
    check_second_person("b", "a")
    check_cleared(0)
    check_current(False)
    with pytest.raises(NotYet, match="second person"):
        check_second_person("a", "a")
    with pytest.raises(NotYet, match="3 places are left"):
        check_cleared(3)
    with pytest.raises(NotYet, match="Prepare the edition again"):
        check_current(True)
