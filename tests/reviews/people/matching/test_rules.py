"""How alike names are: any one slip and any order is forgiven, and other people are not the same. With its figures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.people.matching.rules import BirthMatch, Slip, best_name, birth_fits, fits, slip_between
from reviews.people.matching.words import halves_sought, keys_of, sound_of, words_in
from tests.reviews.people.matching.pairs import OTHER, SAME

RECALL, PRECISION = 0.92, 0.85  # as measured over the labelled pairs; either may only get better
ENOUGH = 75  # the score at which two people are put before somebody as perhaps one
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = st.text(LETTERS, min_size=5, max_size=14)


@st.composite
def slips(draw) -> tuple[str, str]:
    """A word of at least five letters, and the same with one slip: a letter too many, too few, another, or swapped."""
    word = draw(WORDS)
    at, letter = draw(st.integers(0, len(word) - 1)), draw(st.sampled_from(LETTERS))
    turned = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    typed = draw(
        st.sampled_from(
            [word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :], turned, word[:at] + word[at + 1 :]]
        )
    )
    return word, typed


def share_a_key(typed: str, kept: str) -> bool:
    """Whether the database would find the kept word from what was typed."""
    keys = keys_of(kept)
    firsts, lasts = zip(*halves_sought(typed), strict=True)
    return (
        typed == kept
        or keys.first_half in firsts
        or keys.last_half in lasts
        or keys.letters == "".join(sorted(typed))
        or (keys.sound != "" and keys.sound == sound_of(typed))
    )


@given(slips())
def test_any_one_slip_in_a_name_of_five_letters_is_found_and_forgiven(slip: tuple[str, str]) -> None:
    kept, typed = slip
    assert share_a_key(typed, kept)
    assert slip_between(typed, kept) in (Slip.NONE, Slip.SPELLED)


@given(slips(), st.lists(st.text(LETTERS, min_size=2, max_size=10), min_size=1, max_size=3), st.randoms())
def test_a_slip_and_any_order_together_are_still_the_whole_name(slip: tuple[str, str], more: list[str], random) -> None:
    kept, typed = slip
    words = [typed, *more]
    random.shuffle(words)
    match = fits(words_in(" ".join(words)), " ".join([kept, *more]))
    if len(words_in(" ".join(words))) == len(words):  # a title at the head is not a name
        assert match.is_whole
        assert match.score >= ENOUGH


@pytest.mark.parametrize(
    ("typed", "kept", "slip"),
    [
        ("corky", "corky", Slip.NONE),
        ("corkie", "corky", Slip.SOUNDS),
        ("catherine", "kathryn", Slip.SOUNDS),
        ("browne", "brown", Slip.SPELLED),
        ("mohamed", "mohammed", Slip.SPELLED),
        ("alexan", "alexander", Slip.BEGINS),
        ("alex", "alexander", Slip.SHORT_FORM),
        ("bill", "william", Slip.SHORT_FORM),
        ("elizabeth", "liz", Slip.SHORT_FORM),
        ("beth", "lizzie", Slip.SHORT_FORM),
        ("s", "siobhan", Slip.INITIAL),
        ("john", "joan", Slip.SOUNDS),
        ("jonh", "john", Slip.SPELLED),
        ("lee", "leo", None),
        ("brown", "green", None),
        ("李", "王", None),
    ],
)
def test_in_what_way_one_word_is_another(typed: str, kept: str, slip: Slip | None) -> None:
    assert slip_between(typed, kept) is slip


def test_accents_apostrophes_hyphens_and_titles_make_no_other_name() -> None:
    assert fits(words_in("Mrs siobhan obrien cole"), "Siobhán O’Brien-Cole").score == 100


@pytest.mark.parametrize(
    ("typed", "recorded", "why"),
    [
        ("Vanderberg", "Jan van der Berg", ("part of the name",)),
        ("Jan Vanderberg", "Jan van der Berg", ()),
        ("Delacruz Maria", "Maria de la Cruz", ("in another order",)),
        ("Vander Berg", "Jan van der Berg", ("part of the name",)),
        ("Jan Dela Cruz", "Jan de la Cruz", ()),
        ("Alhassan Ali", "Ali Al-Hassan", ("in another order",)),
        ("Jeanluc Picard", "Jean-Luc Picard", ()),
    ],
)
def test_parts_written_together_are_the_same_parts_in_the_same_place(
    typed: str, recorded: str, why: tuple[str, ...]
) -> None:
    match = fits(words_in(typed), recorded)
    assert (match.is_whole, match.why) == (True, why)


def test_a_title_alone_is_a_family_name() -> None:
    assert words_in("Lord") == ("lord",)
    assert fits(words_in("Lord"), "Ann Lord").is_whole


def test_two_of_their_names_together_are_enough() -> None:
    kind, name, match = best_name(words_in("Corky Ashworth"), [("name", "Mary Ashworth"), ("nickname", "Corky")])
    assert (kind, name, match.is_whole) == ("name", "Mary Ashworth” with “Corky", True)


def test_a_date_of_birth_says_how_near_it_comes() -> None:
    day = date(1988, 7, 5)
    assert birth_fits(None, day, ()) is BirthMatch.NOT_ASKED
    assert birth_fits(day, None, ()) is BirthMatch.UNKNOWN
    assert birth_fits(day, date(1999, 1, 1), (day,)) is BirthMatch.VARIANT
    assert birth_fits(date(1988, 5, 7), day, ()) is BirthMatch.CLOSE
    assert birth_fits(date(1999, 1, 1), day, ()) is BirthMatch.OTHER


def is_taken_for_one(one: str, other: str) -> bool:
    match = fits(words_in(one), other)
    return match.is_whole and match.score >= ENOUGH


def test_of_the_labelled_pairs_nearly_all_are_found_and_few_others() -> None:
    found = sum(is_taken_for_one(*pair) for pair in SAME)
    wrong = sum(is_taken_for_one(*pair) for pair in OTHER)
    recall, precision = found / len(SAME), found / (found + wrong)
    assert recall >= RECALL
    assert precision >= PRECISION
