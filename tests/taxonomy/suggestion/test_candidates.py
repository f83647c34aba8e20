"""A text brings candidates with the words that made them; a plain fact brings none."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taxonomy.suggestion.candidates import suggest
from taxonomy.suggestion.rules import MOST
from taxonomy.suggestion.words import plain_word
from taxonomy.vocabulary.rules import Kind, read_version
from taxonomy.vocabulary.versions import published_files

GOLD = Path(__file__).parents[4] / "shared" / "data" / "taxonomy" / "gold-dev.csv"
FACTORS = read_version(published_files()[0]).factors


@pytest.mark.parametrize(
    ("text", "code", "because"),
    [
        ("The home visits were never made.", "IP29", "home visits"),
        ("She was NEWLY qualified, with no induction.", "MO08", "NEWLY qualified"),
        ("Nobody had read the previous convictions; his alias was not known.", "IS02", "alias"),
        ("Staff were frightened of him.", "IP27", "frightened"),
        ("He was assessed without a sentence plan: no sentence plan was ever made.", "IP03", "no sentence plan"),
    ],
)
def test_a_phrase_is_found_whatever_its_endings(text: str, code: str, because: str) -> None:
    (found,) = suggest([text], FACTORS)
    named = {candidate.code: candidate.because for candidate in found[:2]}
    assert because in named[code]


def test_words_shared_with_a_definition_are_a_second_weaker_layer() -> None:
    text = "Custody staff held security reports about behaviour that never reached the community."
    (found,) = suggest([text], FACTORS)
    assert "PA01" in [candidate.code for candidate in found]


@pytest.mark.parametrize(
    "text",
    ["", "   ", "?!", "On 3 April 2026 the court sat at ten o'clock.", "He was born in Leeds and has two sisters."],
)
def test_a_plain_fact_brings_none(text: str) -> None:
    assert suggest([text], FACTORS) == [[]]


def test_the_answers_counted_apart_are_never_suggested() -> None:
    (found,) = suggest(["There was not enough information: we are unable to say, and cannot tell."], FACTORS)
    assert not [candidate for candidate in found if candidate.code.startswith("XX")]


def test_only_the_factors_given_are_suggested() -> None:
    good = [factor for factor in FACTORS if factor.kind is Kind.GOOD_PRACTICE]
    (found,) = suggest(["A home visit was planned and the home visit was recorded."], good)
    assert found
    assert all(candidate.code.startswith("GP") for candidate in found)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_typed_the_reasons_are_words_of_the_text(text: str) -> None:
    (found,) = suggest([text], FACTORS)
    assert len(found) <= MOST
    assert [candidate.score for candidate in found] == sorted((c.score for c in found), reverse=True)
    for candidate in found:
        assert candidate.because
        assert all(words in text for words in candidate.because)


@pytest.mark.parametrize(
    ("word", "plain"),
    [("visits", "visit"), ("never", "no"), ("the", ""), ("…", ""), ("recalled", "recall"), ("assessments", "assess")],
)
def test_words_are_brought_to_a_plain_form(word: str, plain: str) -> None:
    assert plain_word(word) == plain


def test_agreed_findings_are_met_far_more_often_than_by_chance() -> None:
    if not GOLD.exists():
        pytest.skip("the agreed findings are not beside the project")
    rows = [row for row in csv.DictReader(GOLD.read_text("utf-8").splitlines()) if row["primary_code"] != "NONE"]
    found = suggest([row["text"] for row in rows], FACTORS)
    met = sum(row["primary_code"] in {c.code for c in best} for row, best in zip(rows, found, strict=True))
    chance = MOST / len(FACTORS)
    assert met / len(rows) > 10 * chance
