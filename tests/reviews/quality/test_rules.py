"""What makes a QA decision fair, and the standards it is made by."""

from datetime import date

import pytest

from reviews.quality.reference import standard_sets, standards_on
from reviews.quality.rules import Decision, Mark, QualityDraft, RatingDraft, check_quality
from workbench.errors import Invalid

NAMES = standards_on(date(2026, 4, 3)).names


def ratings(mark: Mark = Mark.GOOD, reason: str = "") -> tuple[RatingDraft, ...]:
    return tuple(RatingDraft(standard, mark, reason) for standard in NAMES)


def test_the_standards_bear_their_published_names_and_say_that_the_rest_is_not_official() -> None:
    assert list(NAMES.values()) == [
        "Analysis of practice",
        "Overall judgements",
        "Learning",
        "Victims and their families",
    ]
    assert all("not the official text" in found.note for found in standard_sets())
    assert all(standard.prompts for found in standard_sets() for standard in found.standards)


def test_before_the_first_set_the_first_is_used() -> None:
    assert standards_on(date(2000, 1, 1)) == standard_sets()[0]


def test_a_pass_rates_every_standard() -> None:
    check_quality(QualityDraft(Decision.PASS, ratings()), NAMES)
    with pytest.raises(Invalid, match="Victims and their families") as refusal:
        check_quality(QualityDraft(Decision.PASS, ratings()[:3]), NAMES)
    assert refusal.value.field == "victims_and_families"


@pytest.mark.parametrize("mark", [Mark.REQUIRES_IMPROVEMENT, Mark.INADEQUATE])
def test_a_low_rating_says_what_is_needed(mark: Mark) -> None:
    check_quality(QualityDraft(Decision.PASS, ratings(mark, "Say why the visits stopped.")), NAMES)
    with pytest.raises(Invalid, match="Say what is needed"):
        check_quality(QualityDraft(Decision.PASS, ratings(mark)), NAMES)


def test_a_return_says_what_must_change() -> None:
    check_quality(QualityDraft(Decision.RETURN, ratings(), "The reasons do not follow."), NAMES)
    with pytest.raises(Invalid) as refusal:
        check_quality(QualityDraft(Decision.RETURN, ratings()), NAMES)
    assert refusal.value.field == "reason"


def test_only_the_standards_are_rated_and_each_once() -> None:
    with pytest.raises(Invalid, match="not one of the standards"):
        check_quality(QualityDraft(Decision.PASS, (*ratings(), RatingDraft("speed", Mark.GOOD))), NAMES)
    with pytest.raises(Invalid, match="rated twice"):
        check_quality(QualityDraft(Decision.PASS, (*ratings(), ratings()[0])), NAMES)
