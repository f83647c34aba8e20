"""What a mark needs: words that stand where they are said to, in the text as it is, and a factor."""

from dataclasses import replace

import pytest

from reviews.coding.marking.rules import CHANGED, Part, Sort, anchor_of, check_mark
from taxonomy.vocabulary.rules import Factor, Level
from tests.reviews.coding.marking.chosen import words_in
from workbench.errors import Invalid, NotYet

TEXT = "🙂 The visit was put off twice; nobody was told."
FACTORS = (Factor("IP02", "a-guid", Level.PRACTITIONER, "Risk not reviewed after change", "…"),)
DRAFT = words_in(TEXT, "put off twice", about_id="an-entry")


def test_words_are_counted_in_code_points_and_kept_with_their_company() -> None:
    assert check_mark(DRAFT, TEXT, FACTORS) is FACTORS[0]
    anchor = anchor_of(DRAFT, TEXT)
    assert (anchor.start, anchor.exact) == (16, "put off twice")
    assert (anchor.prefix, anchor.suffix) == ("🙂 The visit was ", "; nobody was told.")


def test_words_chosen_in_a_text_that_is_another_now_are_refused() -> None:
    with pytest.raises(NotYet, match="changed since you chose") as refused:
        check_mark(DRAFT, TEXT + " She rang.", FACTORS)
    assert refused.value.sentence == CHANGED


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"words": "", "start": 0, "end": 0}, "words"),
        ({"start": 15, "end": 28}, "words"),
        ({"start": -31}, "words"),
        ({"end": 400}, "words"),
        ({"code": ""}, "factor"),
        ({"code": "ZZ99"}, "factor"),
        ({"note": "\0"}, "note"),
    ],
)
def test_a_mark_that_is_not_sound_is_refused_beside_its_field(changed: dict, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_mark(replace(DRAFT, **changed), TEXT, FACTORS)
    assert refused.value.field == field


def test_words_as_long_as_a_text_are_refused() -> None:
    text = "word " * 500
    with pytest.raises(Invalid, match="fewer words"):
        check_mark(words_in(text, text.strip(), about_id="an-entry"), text, FACTORS)


def test_every_part_belongs_to_something() -> None:
    assert {part.sort for part in Part} == set(Sort)
