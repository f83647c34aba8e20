"""What a draft may become, and how versions and factors that come are named."""

from dataclasses import replace
from datetime import date

import pytest

from taxonomy.vocabulary.drafting.rules import (
    PREFIXES,
    DraftStage,
    FactorWords,
    check_being_drafted,
    check_comment,
    check_consultation,
    check_factor_words,
    check_publication,
    check_whole,
    next_code,
    next_name,
)
from taxonomy.vocabulary.rules import Level
from tests.taxonomy.vocabulary.made import factor
from workbench.errors import Invalid, NotAllowed

TODAY = date(2026, 6, 10)
WORDS = FactorWords("Name", "What it means.")


def test_versions_are_numbered_within_their_year() -> None:
    assert next_name("2026-1", TODAY) == "2026-2"
    assert next_name("2025-3", TODAY) == "2026-1"
    assert next_name("2027-1", TODAY) == "2027-2"


def test_a_code_is_never_used_again() -> None:
    assert next_code(Level.TEAM, {"PD01", "PD07", "IP31"}) == "PD08"
    assert set(PREFIXES) == set(Level)
    with pytest.raises(Invalid, match="no codes left"):
        next_code(Level.TEAM, {"PD99"})


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (replace(WORDS, name=" "), "name"),
        (replace(WORDS, name="n" * 201), "name"),
        (replace(WORDS, definition=""), "definition"),
        (replace(WORDS, notes=replace(WORDS.notes, example="e" * 4001)), "example"),
    ],
)
def test_words_that_could_not_be_used_are_refused_beside_their_box(words: FactorWords, field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_factor_words(words)
    assert refusal.value.field == field


def test_a_comment_says_something() -> None:
    check_comment("Clearer than before.")
    with pytest.raises(Invalid):
        check_comment("  ")


def test_a_consultation_lasts_until_a_day_to_come() -> None:
    check_consultation(DraftStage.DRAFTING, TODAY, TODAY)
    with pytest.raises(Invalid, match="in the past"):
        check_consultation(DraftStage.DRAFTING, date(2026, 6, 9), TODAY)
    with pytest.raises(NotAllowed):
        check_being_drafted(DraftStage.CONSULTATION)


def test_what_is_published_is_what_was_consulted_on_and_holds_from_no_day_in_the_past() -> None:
    yesterday = date(2026, 6, 9)
    check_publication(DraftStage.CONSULTATION, yesterday, TODAY, TODAY)
    with pytest.raises(NotAllowed, match="after its consultation"):
        check_publication(DraftStage.DRAFTING, None, TODAY, TODAY)
    with pytest.raises(NotAllowed, match="until 10 June 2026"):
        check_publication(DraftStage.CONSULTATION, TODAY, TODAY, TODAY)
    with pytest.raises(Invalid, match="in the past"):
        check_publication(DraftStage.CONSULTATION, yesterday, yesterday, TODAY)


def test_two_factors_with_one_definition_are_refused() -> None:
    with pytest.raises(Invalid, match="IP02 has the definition of IP01"):
        check_whole([factor("IP01", definition="Same."), factor("IP02", definition="same. ")])


def test_a_definition_may_follow_until_the_draft_goes_out() -> None:
    check_factor_words(replace(WORDS, definition=""), definition_follows=True)
    with pytest.raises(Invalid, match="has no definition yet"):
        check_whole([factor("IP01", definition="")])
