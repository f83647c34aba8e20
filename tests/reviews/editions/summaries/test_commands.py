"""Wording a summary: by its reviewer, while the text is open; frozen with the final."""

import pytest

from reviews.editions.kinds import EditionKind
from reviews.editions.queries import draft_paragraphs, latest_edition
from reviews.editions.summaries.commands import take_back_wording, word_paragraph
from reviews.editions.summaries.queries import gaps, summary_of
from reviews.stages import Stage
from tests.factories import review_at, with_text
from workbench.errors import Invalid, NotAllowed, NotYet

PLAIN, BRIEFING = EditionKind.PLAIN, EditionKind.BRIEFING


@pytest.fixture
def drafted(db, cast) -> str:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_text(db, cast, case_id)
    return case_id


def said(db, cast, case_id, kind=PLAIN) -> list[str]:
    return [words.text for words in draft_paragraphs(db, cast.rita, case_id, kind)]


def test_what_the_reviewer_words_stands_and_can_be_taken_back(db, cast, drafted):
    before = said(db, cast, drafted)
    slot = summary_of(db, cast.rita, drafted, PLAIN).slots[0]
    word_paragraph(db, cast.rita, drafted, PLAIN, slot.key, f"{cast.stef.name} was there.")
    assert cast.stef.name not in " ".join(said(db, cast, drafted))
    assert any(text.endswith(" was there.") for text in said(db, cast, drafted))
    worded = summary_of(db, cast.rita, drafted, PLAIN).slots[0]
    assert (worded.is_worded, worded.is_stale, worded.drafted) == (True, False, slot.drafted)
    word_paragraph(db, cast.rita, drafted, PLAIN, slot.key, "", worded.version)
    assert slot.drafted not in said(db, cast, drafted)
    take_back_wording(db, cast.rita, drafted, PLAIN, slot.key)
    assert said(db, cast, drafted) == before


def test_the_records_own_words_need_no_wording(db, cast, drafted):
    slot = summary_of(db, cast.rita, drafted, PLAIN).slots[0]
    word_paragraph(db, cast.rita, drafted, PLAIN, slot.key, slot.drafted)
    assert not summary_of(db, cast.rita, drafted, PLAIN).slots[0].is_worded


def test_a_briefing_that_tells_where_or_is_too_long_holds_the_review_up(db, cast, drafted):
    slot = summary_of(db, cast.rita, drafted, BRIEFING).slots[0]
    assert gaps(db, cast.rita, drafted) == ()
    word_paragraph(
        db, cast.rita, drafted, BRIEFING, slot.key, "It was in London on 3 May 2025. " + "Long words. " * 900
    )
    reasons = [gap.reason for gap in gaps(db, cast.rita, drafted)]
    assert reasons[0] == "The learning briefing is longer than one page. Shorten it."
    assert "could tell who or where: “3 May”" in reasons[1]
    assert not summary_of(db, cast.rita, drafted, BRIEFING).fits


def test_nobody_else_words_it_and_nothing_that_is_not_there_is_worded(db, cast, drafted):
    slot = summary_of(db, cast.rita, drafted, PLAIN).slots[0]
    for who in (cast.colin, cast.stef, cast.otto):
        with pytest.raises((NotAllowed, NotYet)):
            word_paragraph(db, who, drafted, PLAIN, slot.key, "Mine.")
    with pytest.raises(NotAllowed):
        word_paragraph(db, cast.rita, drafted, PLAIN, "no|such|0", "Mine.")
    with pytest.raises(Invalid):
        word_paragraph(db, cast.rita, drafted, EditionKind.FULL, slot.key, "Mine.")
    assert "Mine." not in said(db, cast, drafted)


def test_both_are_frozen_with_the_final_and_staff_read_them_then(db, cast):
    case_id = review_at(db, cast, Stage.FINAL)
    for kind in (PLAIN, BRIEFING):
        edition = latest_edition(db, cast.stef, case_id, kind)
        assert edition is not None
        assert edition.is_final
