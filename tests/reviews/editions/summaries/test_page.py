"""The page of the summaries: read by all, worded by the reviewer."""

import pytest

from reviews.editions.kinds import EditionKind
from reviews.editions.summaries.queries import summary_of
from reviews.stages import Stage
from tests.factories import review_at, with_text
from tests.pages import begin
from workbench.db import reading, transaction

PAGE = "reviews/editions/summaries/page.py"


@pytest.fixture
def drafted(stored_cast) -> str:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
        with_text(db, stored_cast, case_id)
    return case_id


def test_the_reviewer_words_a_paragraph(open_page, stored_cast, drafted):
    with reading() as db:
        slot = summary_of(db, stored_cast.rita, drafted, EditionKind.PLAIN).slots[0]
    begin(stored_cast.rita, f"summary-plain-{drafted}-{slot.key}", "text", "In other words.")
    page = open_page(stored_cast.rita, PAGE, drafted)
    next(button for button in page.button if button.label == "Save this paragraph").click().run()
    assert not page.exception
    with reading() as db:
        assert summary_of(db, stored_cast.rita, drafted, EditionKind.PLAIN).slots[0].text == "In other words."


def test_others_read_it_and_are_offered_nothing(open_page, stored_cast, drafted):
    page = open_page(stored_cast.colin, PAGE, drafted)
    assert not page.exception
    assert not [button for button in page.button if "paragraph" in button.label]
    page.radio[0].set_value(EditionKind.BRIEFING).run()
    assert not page.exception


def test_nobody_outside_the_review_opens_it(open_page, stored_cast, drafted):
    page = open_page(stored_cast.quinn, PAGE, drafted)
    assert not page.radio
