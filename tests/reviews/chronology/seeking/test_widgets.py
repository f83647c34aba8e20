"""Where there are many entries, the pages that choose one look for it, and offer what is found."""

import pytest
from streamlit.testing.v1 import AppTest

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.chronology.seeking import queries, widgets
from reviews.judgement import known as judgement_known
from reviews.judgement.queries import judgement_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, words_of
from tests.reviews.chronology.drafts import an_entry, known
from tests.reviews.chronology.screen import box
from workbench.db import reading, transaction

LOOK = "Find entries by words or date"


@pytest.fixture
def case_id(stored_cast: Cast, monkeypatch: pytest.MonkeyPatch) -> str:
    for module in (queries, judgement_known):
        monkeypatch.setattr(module, "FEW", 4)
    for module in (queries, widgets):
        monkeypatch.setattr(module, "FOUND", 3)
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
        for number in range(1, 8):
            entry_id = add_entry(
                db, stored_cast.rita, case_id, an_entry(f"{number} May 2015", summary=f"Call {number}.")
            )
        say_who_knew(db, stored_cast.rita, case_id, entry_id, known("May 2015"))
    return case_id


def look_for(page: AppTest, text: str) -> None:
    box(page, LOOK).input(text).run()
    assert not page.exception


def test_an_entry_to_change_is_looked_for(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, "reviews/chronology/entries/page.py", case_id)
    assert "There are 7 entries. The first 3 are in the list." in words_of(page)
    look_for(page, "call 6")
    (chooser,) = (one for one in page.selectbox if one.label == "Entry to change")
    assert chooser.options == ["6 May 2015, Police: Call 6."]
    chooser.select_index(0).run()
    assert box(page, "What happened").value == "Call 6."
    look_for(page, "2 May 2015")
    assert box(page, "What happened").value == "Call 6."  # what is open stays open


def test_what_a_finding_rests_on_is_looked_for(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, "reviews/findings/page.py", case_id)
    look_for(page, "5 May 2015")
    assert "1 of 7 entries are like this." in words_of(page)
    assert page.multiselect[0].options == ["1. 5 May 2015, Police: Call 5."]
    page.multiselect[0].select(page.multiselect[0].options[0])
    next(button for button in page.button if button.label == "Add to what it rests on").click().run()
    look_for(page, "call 1")
    assert "1. 5 May 2015, Police: Call 5." in words_of(page)  # what is chosen is still named


def test_what_the_judgement_relies_on_is_looked_for_and_what_was_known_is_counted(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, "reviews/judgement/page.py", case_id)
    said = words_of(page)
    assert "7 May 2015, Police: Call 7." in said
    assert "Of 6 entries it is not sure that anybody knew." in said
    look_for(page, "call 6")
    page.multiselect[0].select(page.multiselect[0].options[-1]).run()
    look_for(page, "call 2")
    page.multiselect[0].select(next(one for one in page.multiselect[0].options if "Call 2" in one)).run()
    next(button for button in page.button if button.label == "Save and go on").click().run()
    with reading() as db:
        judgement = judgement_of(db, stored_cast.rita, case_id, "assessment")
    assert judgement is not None
    assert [entry.summary for entry in judgement.entries] == ["Call 2.", "Call 6."]
