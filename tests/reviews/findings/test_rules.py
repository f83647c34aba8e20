"""What a finding must say, may rest on, and may be tagged with."""

from dataclasses import replace
from datetime import date

import pytest

from reviews.findings.rules import (
    FindingDraft,
    FindingKind,
    GroundDraft,
    GroundKind,
    Strength,
    TagDraft,
    check_finding,
    check_ground,
)
from taxonomy.vocabulary.rules import Kind, read_version
from taxonomy.vocabulary.versions import published_files
from workbench.errors import Invalid

FACTORS = read_version(published_files()[0]).factors
ENTRY = GroundDraft(GroundKind.ENTRY, "an-entry")
GAP = GroundDraft(GroundKind.GAP, words="No visit", gap_from=date(2025, 9, 1), gap_to=date(2026, 1, 9))
CONCERN = FindingDraft(
    FindingKind.CONCERN,
    "No home visit",
    "None was made.",
    "Visits were not in the plan.",
    (ENTRY,),
    (TagDraft("IP29"),),
)


def refusal(draft: FindingDraft) -> Invalid:
    with pytest.raises(Invalid) as refused:
        check_finding(draft, FACTORS)
    return refused.value


def test_a_whole_concern_is_accepted() -> None:
    check_finding(CONCERN, FACTORS)
    check_finding(replace(CONCERN, grounds=(ENTRY, GAP), tags=(TagDraft("IP29"), TagDraft("MO01"))), FACTORS)


@pytest.mark.parametrize(
    ("draft", "field", "sentence"),
    [
        (replace(CONCERN, title=" "), "title", "short title"),
        (replace(CONCERN, title="x" * 201), "title", "longer than 200"),
        (replace(CONCERN, what="\n"), "what", "what was done, or not done"),
        (replace(CONCERN, what="a\0"), "what", "cannot be kept"),
        (replace(CONCERN, why=""), "why", "why it came about"),
        (replace(CONCERN, why="a\0"), "why", "cannot be kept"),
        (replace(CONCERN, grounds=()), "grounds", "at least one entry, gap, interview or document"),
        (replace(CONCERN, tags=()), "tags", "at least one factor"),
        (replace(CONCERN, tags=(TagDraft("ZZ01"),)), "tags", "“ZZ01” is not a factor"),
        (replace(CONCERN, tags=(TagDraft("IP29"), TagDraft("IP29", Strength.PRESENT))), "tags", "chosen twice"),
    ],
)
def test_what_is_missing_is_named(draft: FindingDraft, field: str, sentence: str) -> None:
    refused = refusal(draft)
    assert (refused.field, sentence in refused.sentence) == (field, True), refused.sentence


@pytest.mark.parametrize("factor", FACTORS, ids=lambda factor: factor.code)
def test_causes_go_on_concerns_and_good_practice_on_good_practice(factor) -> None:
    tags = (TagDraft(factor.code),)
    for kind, takes in ((FindingKind.CONCERN, Kind.CAUSE), (FindingKind.GOOD_PRACTICE, Kind.GOOD_PRACTICE)):
        draft = replace(CONCERN, kind=kind, tags=tags)
        if factor.kind in (takes, Kind.APART):
            check_finding(draft, FACTORS)
        else:
            assert refusal(draft).field == "tags"


@pytest.mark.parametrize(
    ("ground", "field"),
    [
        (replace(ENTRY, id=""), "grounds"),
        (GroundDraft(GroundKind.INTERVIEW, "an-interview"), "grounds"),
        (GroundDraft(GroundKind.INTERVIEW, "", "They said"), "grounds"),
        (GroundDraft(GroundKind.DOCUMENT), "grounds"),
        (replace(GAP, gap_from=None), "gap_from"),
        (replace(GAP, gap_to=None), "gap_from"),
        (replace(GAP, gap_to=date(2025, 8, 31)), "gap_to"),
        (replace(GAP, words=" "), "gap_words"),
        (replace(GAP, words="a\0"), "grounds"),
    ],
)
def test_a_ground_says_what_it_is(ground: GroundDraft, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_ground(ground)
    assert refused.value.field == field


def test_a_gap_may_last_one_day_and_a_document_needs_no_passage() -> None:
    check_ground(replace(GAP, gap_to=GAP.gap_from))
    check_ground(GroundDraft(GroundKind.DOCUMENT, "a-document"))
    check_ground(GroundDraft(GroundKind.INTERVIEW, "an-interview", "“Visits were not in the plan.”"))


def test_no_strength_says_that_practice_caused_the_offence() -> None:
    assert not [strength for strength in Strength if "caus" in strength]
