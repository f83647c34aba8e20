"""What is erased, and what stays, of a frozen text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.erasing.rules import ERASED, ErasureDraft, Forms, Ground, check_erasure, without
from workbench.errors import Invalid

WORDS = ("Mary O'Brien", "O'Brien", "07700 900123")


def draft(*words: str, reason: str = "The data protection officer decided it: case 12 of 2026") -> ErasureDraft:
    return ErasureDraft(words, Ground.PART_3, reason)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Mary O’Brien rang.", "[erased] rang."),
        ("MARY  O'BRIEN", "[erased]"),
        ("O’Brien’s sister, Mary", "[erased]’s sister, Mary"),
        ("McO'Brien and O'Briens", "McO'Brien and O'Briens"),
        ("Call 07700\u00a0900123.", "Call [erased]."),
        (json.dumps(["one\nO’Brien", 1]), json.dumps([f"one\n{ERASED}", 1], ensure_ascii=False)),
        ("[not JSON O'Brien", f"[not JSON {ERASED}"),
    ],
)
def test_a_word_goes_whole_however_it_is_set(said, left) -> None:
    assert Forms(check_erasure(draft(*WORDS))).taken_from(said)[0] == left


@given(st.text(), st.lists(st.text(min_size=3).filter(str.strip), min_size=1, max_size=3))
def test_nothing_is_left_of_it_and_the_rest_stays(text, words) -> None:
    try:
        forms = Forms(check_erasure(draft(*words, reason="-")))
    except Invalid:
        return
    kept, places = forms.taken_from([text])
    assert not forms.stand_in([one for one in kept if ERASED not in one])
    assert kept == [text] or places


def test_a_paragraph_keeps_its_number_and_what_it_is_about() -> None:
    paragraph = ["4.2", "Findings", "text", "O’Brien said so", "an-id", ["O’Brien", "Police"]]
    kept, places = without([paragraph], Forms(("O'Brien",)))
    assert kept == [["4.2", "Findings", "text", "[erased] said so", "an-id", ["[erased]", "Police"]]]
    assert places == 2


@pytest.mark.parametrize(
    ("field", "asked"),
    [
        ("words", draft(" ")),
        ("words", draft("of")),
        ("words", draft("a\0bc")),
        ("reason", draft("O'Brien", reason=" ")),
        ("reason", draft("O'Brien", reason="o’brien asked")),
    ],
)
def test_what_goes_and_why_are_said_and_the_reason_holds_none_of_it(field, asked) -> None:
    with pytest.raises(Invalid) as refused:
        check_erasure(asked)
    assert refused.value.field == field
