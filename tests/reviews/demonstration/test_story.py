"""Invented reviews are written in plain words that blame nobody, and hang together."""

import re
import tomllib
from datetime import date
from importlib.resources import files

import pytest

from reviews.cases.rules import Supervision
from reviews.demonstration import rates
from reviews.demonstration.drafts import Made, finding_draft
from reviews.demonstration.plan import PlannedReview, plan
from reviews.demonstration.story import tell
from reviews.demonstration.told import Story
from reviews.demonstration.wording import FACTOR_FILES, Writer, phrases, sayings
from reviews.findings.rules import FindingKind, Strength, check_finding
from reviews.judgement.rules import Answer
from taxonomy.vocabulary.rules import read_version
from taxonomy.vocabulary.versions import published_files

TODAY = date(2026, 11, 21)
FACTORS = read_version(published_files()[0]).factors
# Words of blame, and of knowing better afterwards.
BLAMING = re.compile(
    r"\b(offender|fail(ed|ure|s)|fault|blameworthy|negligen\w+|careless\w*|should have known|incompeten\w+|lazy|poor"
    r"|guilty|murderer|rapist|victimi[sz]ed|caused the (offence|death|murder))\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def told() -> list[tuple[PlannedReview, Story]]:
    return [(review, tell(review)) for review in plan(300, 3, TODAY)]


def written() -> list[str]:
    """Every sentence of the material."""

    def texts(value: object) -> list[str]:
        if isinstance(value, str):
            return [value]
        if isinstance(value, dict):
            return [text for item in value.values() for text in texts(item)]
        return [text for item in value for text in texts(item)] if isinstance(value, list) else []

    folder = files("reviews.demonstration.material")
    return [
        text
        for name in (*FACTOR_FILES, "phrases", "showcase", "details")
        for text in texts(tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8")))
    ]


def test_no_sentence_blames_anybody() -> None:
    found = [text for text in written() if BLAMING.search(text)]
    assert not found


def test_every_factor_that_can_be_found_can_be_put_into_words() -> None:
    said = sayings()
    for rate in (*rates.FACTORS, *rates.GOOD):
        assert said[rate.code].titles
        assert said[rate.code].entries
        assert said[rate.code].whats
        assert said[rate.code].whys
    for rate in rates.FACTORS:
        assert said[rate.code].changes
        assert said[rate.code].said


def test_each_question_has_its_own_answer() -> None:
    assert len(phrases()["replies"]["question"]) == len(phrases()["answers"]["answered"])


def test_every_gap_in_a_sentence_is_filled(told: list[tuple[PlannedReview, Story]]) -> None:
    for _review, story in told:
        for text in every_text(story):
            assert "{" not in text
            assert not re.search(r"\bone (weeks|months|days)\b", text)
            assert text[:1] == text[:1].upper()


def every_text(story: Story) -> list[str]:
    texts = [entry.summary for entry in story.entries]
    for finding in story.findings:
        texts += [finding.title, finding.what, finding.why, *(ground.words for ground in finding.grounds)]
        texts += [finding.change, finding.how_known] if finding.change else []
    texts += [text for interview in story.interviews for text in (interview.note, interview.conditions) if text]
    return [*texts, story.reasons, story.extension]


def test_what_a_finding_quotes_stands_in_the_note_of_the_interview(told: list[tuple[PlannedReview, Story]]) -> None:
    quoted = 0
    for _review, story in told:
        for finding in story.findings:
            for ground in finding.grounds:
                if ground.interview is not None:
                    assert ground.words in story.interviews[ground.interview].note
                    assert story.interviews[ground.interview].held_on is not None
                    quoted += 1
    assert quoted > 100


def test_a_concern_rests_on_the_entry_in_which_its_factor_shows(told: list[tuple[PlannedReview, Story]]) -> None:
    for _review, story in told:
        for finding in story.findings:
            lead = finding.tags[0][0]
            place = finding.grounds[0].entry
            assert place is not None
            kinds = {(agency, kind) for agency, kind, _summary in sayings()[lead].entries}
            assert (story.entries[place].agency, story.entries[place].kind) in kinds


def test_the_findings_bear_exactly_the_factors_that_were_planned(told: list[tuple[PlannedReview, Story]]) -> None:
    for review, story in told:
        tags = [code for finding in story.findings for code, _strength in finding.tags]
        assert sorted(tags) == sorted((*review.causes, *review.good))


def test_every_finding_would_be_accepted(told: list[tuple[PlannedReview, Story]]) -> None:
    for _review, story in told:
        made = Made(
            documents=["document"] * len(story.documents),
            entries=["entry"] * len(story.entries),
            interviews=["interview"] * len(story.interviews),
        )
        for finding in story.findings:
            check_finding(finding_draft(finding, made), FACTORS)


def test_entries_stand_in_order_and_none_is_after_the_first_appearance(
    told: list[tuple[PlannedReview, Story]],
) -> None:
    for review, story in told:
        assert 5 <= len(story.entries) <= 16
        keys = [entry.when.sort_key for entry in story.entries]
        assert keys == sorted(keys)
        for entry in story.entries:
            assert entry.when.earliest is None or entry.when.earliest <= review.court_on


def test_some_dates_are_known_only_roughly(told: list[tuple[PlannedReview, Story]]) -> None:
    kinds = {entry.when.kind for _review, story in told for entry in story.entries}
    assert len(kinds) >= 3


def test_prison_and_licence_are_not_spoken_of_where_there_is_an_order(
    told: list[tuple[PlannedReview, Story]],
) -> None:
    orders = {Supervision.COMMUNITY_ORDER, Supervision.SUSPENDED_SENTENCE}
    some = [story for review, story in told if review.supervision in orders]
    assert some
    happened = [entry.summary for story in some for entry in story.entries]
    happened += [finding.what for story in some for finding in story.findings]
    assert not [text for text in happened if re.search(r"\b(licence|recall)\b", text, re.IGNORECASE)]


def test_nothing_bore_directly_where_all_reasonable_steps_were_taken(told: list[tuple[PlannedReview, Story]]) -> None:
    for review, story in told:
        if review.answer is Answer.YES:
            strengths = {strength for finding in story.findings for _code, strength in finding.tags}
            assert not (strengths - {Strength.CONTRIBUTED, Strength.PRESENT}) or any(
                finding.kind is FindingKind.GOOD_PRACTICE for finding in story.findings
            )


def test_sentences_begin_with_a_capital_after_a_number_was_put_in() -> None:
    import random

    writer = Writer(random.Random(1), {"weeks": "six"})
    assert writer.fill("{weeks} weeks went by. {weeks} weeks more.") == "Six weeks went by. Six weeks more."
