"""A concern is complete at the system around people, or at a reason why nothing was found there; and not before."""

from dataclasses import replace
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.findings.complete import GO_ON, Explained, Placed, missing
from reviews.findings.rules import FindingKind, Strength
from reviews.findings.steps import PLACES, Step, usual_step
from taxonomy.vocabulary.rules import OVERSIGHT, SYSTEMIC, Kind, Level, read_version
from taxonomy.vocabulary.versions import published_files

LEVELS = [level for level in Level if level is not Level.GOOD_PRACTICE]
EVERY_CHOICE = list(chain.from_iterable(combinations(LEVELS, size) for size in range(len(LEVELS) + 1)))
WHOLE = Explained("f", 3, FindingKind.CONCERN, "No visit", "Why", "The system", "", True, ())


def at(level: Level, strength: Strength = Strength.CONTRIBUTED, is_about_reviews: bool = False) -> Placed:
    return Placed(level.name, level, strength, usual_step(level), is_about_reviews)


def with_levels(levels: tuple[Level, ...], strength: Strength = Strength.CONTRIBUTED) -> Explained:
    return replace(WHOLE, tags=tuple(at(level, strength) for level in levels))


@pytest.mark.parametrize("strength", list(Strength))
def test_every_combination_of_levels_is_complete_exactly_when_one_of_the_system_bore_or_contributed(strength):
    assert len(EVERY_CHOICE) == 2 ** len(LEVELS)
    for levels in EVERY_CHOICE:
        concern = with_levels(levels, strength)
        reaches = bool(SYSTEMIC & set(levels)) and strength is not Strength.PRESENT
        assert concern.is_complete is reaches, levels
        assert replace(concern, none_found="We asked.").is_complete is bool(levels), levels
        assert replace(concern, kind=FindingKind.GOOD_PRACTICE).is_complete is bool(levels), levels


@pytest.mark.parametrize(
    ("levels", "where"),
    [
        ((Level.PRACTITIONER,), "Finding 3 stops at what an individual did or did not do (PRACTITIONER)."),
        ((Level.MANAGEMENT,), "Finding 3 stops at management oversight (MANAGEMENT)."),
        ((Level.PRACTITIONER, Level.MANAGEMENT), "Finding 3 stops at management oversight (MANAGEMENT)."),
        ((Level.APART,), "Finding 3 stops at APART, which names no factor of the system."),
    ],
)
def test_the_sentence_names_the_finding_where_it_stops_and_what_to_do(levels, where):
    assert missing(with_levels(levels)) == (f"{where} {GO_ON}",)


def test_what_was_present_only_or_is_about_the_review_system_explains_no_case():
    (said,) = missing(with_levels((Level.PRACTITIONER, Level.TEAM), Strength.PRESENT))
    assert said.startswith("Finding 3 stops at what was present only (TEAM): that does not explain it.")
    about = at(Level.ORGANISATION, is_about_reviews=True)
    (said,) = missing(replace(WHOLE, tags=(at(Level.PRACTITIONER), about)))
    assert said.startswith("Finding 3 stops at what is about the review system")
    assert replace(WHOLE, tags=(about,)).is_complete, "a finding about the review system alone"


def test_a_factor_of_the_system_has_words_at_its_step():
    concern = replace(with_levels((Level.NATIONAL,)), system=" ")
    assert missing(concern) == ("Say in finding 3 how NATIONAL came into it, at “organisation or system”.",)
    placed = replace(concern.tags[0], step=Step.CONDITIONS)
    assert replace(concern, tags=(placed,)).is_complete, "the conditions speak of it"


def test_a_reason_counts_only_where_nothing_was_found():
    assert not replace(with_levels((Level.TEAM,)), none_found="We asked.").is_reasoned
    assert replace(with_levels((Level.MANAGEMENT,)), none_found="We asked.").is_reasoned
    assert not replace(with_levels((Level.MANAGEMENT,)), none_found=" ").is_complete


placed = st.builds(
    Placed, st.just("X"), st.sampled_from(LEVELS), st.sampled_from(Strength), st.sampled_from(Step), st.booleans()
)
words = st.sampled_from(["", " ", "Said."])


@given(st.lists(placed, max_size=5), words, words, words, st.booleans())
def test_a_concern_is_complete_if_and_only_if_nothing_at_any_step_is_missing(tags, why, system, none_found, grounded):
    one = replace(WHOLE, tags=tuple(tags), why=why, system=system, none_found=none_found, is_grounded=grounded)
    only_reviews = all(tag.is_about_reviews for tag in tags)
    bears = any(
        tag.level not in {Level.PRACTITIONER, Level.APART} | OVERSIGHT
        and tag.strength is not Strength.PRESENT
        and (only_reviews or not tag.is_about_reviews)
        for tag in tags
    )
    said_of_system = bool(system.strip()) or all(tag.step is not Step.SYSTEM for tag in tags)
    there = grounded and bool(why.strip()) and bool(tags) and said_of_system
    assert one.is_complete is (there and (bears or bool(none_found.strip())))


@pytest.mark.parametrize("factor", read_version(published_files()[0]).factors, ids=lambda factor: factor.code)
def test_every_factor_has_a_place_and_no_condition_stands_at_the_act(factor):
    places = PLACES[factor.level]
    if factor.level is Level.PRACTITIONER:
        assert places == (Step.ACT,)
    elif factor.kind is Kind.CAUSE and factor.level not in OVERSIGHT:
        assert set(places) == {Step.CONDITIONS, Step.SYSTEM}
