"""The national team drafts on the screen; others comment while it is out; nobody sees it before."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from taxonomy.vocabulary.consulting.commands import open_consultation
from taxonomy.vocabulary.drafting.commands import add_factor, start_draft
from taxonomy.vocabulary.drafting.queries import draft_differences, open_draft
from taxonomy.vocabulary.drafting.rules import FactorWords
from taxonomy.vocabulary.drafting.widgets.acting import Act
from taxonomy.vocabulary.rules import Level
from tests.cast import Cast
from tests.pages import OpenPage, Picks, begin, press, words_of
from tests.taxonomy.vocabulary.drafting.team import second_analyst, with_a_split
from workbench import clock
from workbench.db import reading, transaction

PAGE = "taxonomy/vocabulary/drafting/page.py"


@pytest.fixture
def out(stored_cast: Cast) -> str:
    """A draft with a split factor, out for consultation until today."""
    with transaction() as db:
        draft_id = with_a_split(db, stored_cast)
        open_consultation(db, stored_cast.nat, draft_id, clock.today())
    return draft_id


def test_a_draft_is_begun_and_a_factor_split_and_said_otherwise(
    open_page: OpenPage, stored_cast: Cast, picks: Picks
) -> None:
    page = press(open_page(stored_cast.nat, PAGE), "Start a draft from the last version")
    assert "Version 2026-2 follows 2026-1 and is being drafted. Nat Bell began it" in words_of(page)
    page.radio[0].set_value(Act.SPLIT).run()
    picks.choose("Which factor?", "IP02")
    page.text_area[0].set_value("After an arrest\nAfter a move")
    press(page, "Split it")
    assert "IP02 split" in words_of(page)
    assert "IP02 Risk not reviewed after change: split into IP32 and IP33" in words_of(page)
    with reading() as db:
        draft = open_draft(db, stored_cast.nat)
        assert draft is not None
        assert len(draft_differences(db, stored_cast.nat, draft.id)) == 3
    press(page, "Put it out for consultation")
    assert "Enter the last day for comments." in words_of(page)


def test_a_split_into_one_is_refused_beside_its_box(open_page: OpenPage, stored_cast: Cast, picks: Picks) -> None:
    page = press(open_page(stored_cast.nat, PAGE), "Start a draft from the last version")
    page.radio[0].set_value(Act.SPLIT).run()
    picks.choose("Which factor?", "IP02")
    page.text_area[0].set_value("Only one")
    press(page, "Split it")
    assert "Give at least two names" in words_of(page)
    assert page.text_area[0].value == "Only one"


def test_what_came_from_a_file_without_a_definition_is_listed(open_page: OpenPage, stored_cast: Cast) -> None:
    with transaction() as db:
        draft_id = start_draft(db, stored_cast.nat)
        words = FactorWords("Night visits", "")
        add_factor(db, stored_cast.nat, draft_id, Level.TEAM, words, definition_follows=True)
    said = words_of(open_page(stored_cast.nat, PAGE))
    assert "1 definition is still to be written." in said
    assert "\nPD11 Night visits" in said


def test_nobody_else_sees_a_draft_before_it_goes_out(open_page: OpenPage, stored_cast: Cast) -> None:
    press(open_page(stored_cast.nat, PAGE), "Start a draft from the last version")
    page = open_page(stored_cast.rita, PAGE)
    assert "No version is out for consultation now." in words_of(page)
    assert not page.button


def test_a_reviewer_comments_on_a_factor(open_page: OpenPage, stored_cast: Cast, out: str, picks: Picks) -> None:
    page = open_page(stored_cast.rita, PAGE)
    begin(stored_cast.rita, f"vocabulary-comment-{out}", "comment", "These two are often both there.")
    picks.choose("Which factor is it about? Leave this empty for the draft as a whole.", "IP32")
    page.run()
    press(page, "Add the comment")
    said = words_of(page)
    assert "Comment added" in said
    assert "IP32 Not reviewed after an arrest\nThese two are often both there.\nRita Reed" in said
    assert not [button for button in page.button if button.label == "Publish it"]


def test_another_analyst_publishes_when_the_day_has_passed(
    open_page: OpenPage, stored_cast: Cast, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with transaction() as db:
        nell = second_analyst(db)
    assert "It can be published when the last day" in words_of(open_page(nell, PAGE))
    tomorrow = clock.today() + timedelta(days=1)
    monkeypatch.setattr(clock, "today", lambda: tomorrow)
    page: AppTest = open_page(stored_cast.nat, PAGE)
    assert "Somebody else in the national team publishes it" in words_of(page)
    page = press(open_page(nell, PAGE), "Publish it")
    assert "Version 2026-2 is published. It will never be changed." in words_of(page)
