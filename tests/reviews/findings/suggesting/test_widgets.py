"""Suggestions on screen: asked for, with the words that made them; added, rejected, undone; or turned off."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from reviews.findings.commands import keep_unsent_words
from reviews.findings.suggesting import widgets
from reviews.findings.suggesting.queries import suggestions_for
from reviews.findings.suggesting.rules import State
from reviews.findings.unsent import Part
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, press, words_of
from workbench.db import reading, transaction
from workbench.settings import Settings, read

PAGE = "reviews/findings/page.py"
ASK = "Suggest factors from what I wrote"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
        keep_unsent_words(db, stored_cast.rita, case_id, Part.WHAT, "No home visit was made.", 0)
        return case_id


def labels(page: AppTest) -> set[str]:
    return {button.label for button in page.button}


def state_of(cast: Cast, case_id: str, code: str) -> State:
    with reading() as db:
        return next(one.state for one in suggestions_for(db, cast.rita, case_id) if one.code == code)


def test_a_suggestion_is_added_only_by_the_reviewer(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = press(open_page(stored_cast.rita, PAGE, case_id), ASK)
    assert "because you wrote “No home visit”" in words_of(page)
    assert "Remove IP29" not in labels(page)
    press(page, "Add IP29")
    assert "Remove IP29" in labels(page)
    assert state_of(stored_cast, case_id, "IP29") is State.ACCEPTED
    press(page, "Remove IP29")
    assert state_of(stored_cast, case_id, "IP29") is State.OFFERED


def test_a_rejected_suggestion_stays_away_until_that_is_undone(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = press(open_page(stored_cast.rita, PAGE, case_id), ASK)
    press(page, "Reject IP29")
    assert "Add IP29" not in labels(page)
    press(page, ASK)
    assert "Add IP29" not in labels(page)
    press(page, "Undo rejecting IP29")
    assert "Add IP29" in labels(page)


def test_turned_off_nothing_is_offered_and_the_page_works(
    open_page: OpenPage, stored_cast: Cast, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(widgets, "settings", lambda: replace(Settings(), suggests_factors=False))
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert ASK not in labels(page)
    assert "Add finding" in labels(page)


def test_the_installation_says_whether_words_suggest_factors() -> None:
    assert read({}).suggests_factors
    assert not read({"SFO_SUGGESTS_FACTORS": "no"}).suggests_factors
