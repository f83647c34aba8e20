"""The practice texts are sound, and an answer is as near as the vocabulary's levels say."""

import pytest

from reviews.coding.calibration.reference import practice_texts
from reviews.coding.calibration.rules import answered, in_words
from reviews.coding.rules import check_codes
from tests.reports.agreement.made import vocabulary

LEVELS = {factor.code: factor.level for factor in vocabulary()}


@pytest.mark.parametrize("text", practice_texts(), ids=lambda text: text.id)
def test_the_agreed_answer_fits_the_text(text) -> None:
    check_codes(text.kind, sorted(text.answer), vocabulary())
    assert text.because
    assert not any(code in text.text for code in LEVELS), "the text names no factor"


def test_another_factor_of_the_same_level_is_half_the_way() -> None:
    text = next(text for text in practice_texts() if text.answer == {"IP13"})
    assert answered(text, ["IP13"], LEVELS).nearness == 1
    assert answered(text, ["IP02"], LEVELS).nearness == 0.5
    assert answered(text, ["PD01"], LEVELS).nearness == 0


def test_how_somebody_does_is_said_in_a_sentence() -> None:
    first, second = practice_texts()[:2]
    assert in_words([]) == "You have not answered any yet."
    done = [answered(first, first.answer, LEVELS), answered(second, ["IP02"], LEVELS)]
    assert in_words(done).startswith("You have answered 2 texts: 1 as agreed. On average your factors came 75%")
