"""The fields of a kind in the form of an entry."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from reviews.chronology.entries.commands import add_entry
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.screen import box, choose_first, drafting, fill, kept
from workbench.db import transaction

PAGE = "reviews/chronology/entries/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def choose(page: AppTest, label: str, value: Any) -> None:
    next(one for one in page.selectbox if one.label == label).set_value(value).run()
    assert not page.exception


def test_a_visit_is_added_with_its_own_fields(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose(page, "What sort of thing it is", "home_visit")
    choose(page, "Announced", "No")
    choose(page, "Was it done?", "Yes")
    box(page, "Outcome").input("nobody home")
    box(page, "Required by").input("3/4/25")
    fill(page, when="4 April 2025", agency="Probation", summary="Went to the flat.", source="Contact log")
    press(page, "Add entry")
    (entry,) = kept(stored_cast, case_id)
    assert (entry.kind, dict(entry.details)) == (
        "home visit", {"announced": False, "done": True, "outcome": "nobody home", "required_by": "2025-04-03"},
    )  # fmt: skip
    assert not [one for one in page.selectbox if one.label == "Announced"]  # the next entry starts afresh


def test_a_refused_field_is_named_beside_it_and_nothing_typed_is_lost(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose(page, "What sort of thing it is", "contact")
    box(page, "Outcome").input("letter sent")
    fill(page, when="4 April 2025", agency="Probation", summary="Did not come.", source="Contact log")
    press(page, "Add entry")
    assert "Fill in “Was it kept?” for contact" in words_of(page)
    assert (box(page, "Outcome").value, box(page, "What happened").value) == ("letter sent", "Did not come.")
    choose(page, "What sort of thing it is", "home_visit")
    box(page, "Planned for").input("next week").run()
    press(page, "Add entry")
    assert "next week" in words_of(page)
    assert kept(stored_cast, case_id) == ()
    choose(page, "What sort of thing it is", "contact")
    assert box(page, "Outcome").value == "letter sent"  # what was typed for the first kind is there again
    choose(page, "Was it kept?", "Missed")
    press(page, "Add entry")
    assert kept(stored_cast, case_id)[0].details == {"kept": "missed", "outcome": "letter sent"}


def test_the_sources_own_word_stays_when_its_kind_is_known(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry(kind="missed appointment", details={"kept": "missed"}))
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose_first(page, "Entry to change")
    choose(page, "Planned", "Yes")
    press(page, "Save changes")
    (entry,) = kept(stored_cast, case_id)
    assert (entry.kind, entry.details) == ("missed appointment", {"kept": "missed", "planned": True})


def test_an_unknown_word_is_kept_as_it_is(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry(kind="crisis contact"))
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose_first(page, "Entry to change")
    assert box(page, "What the source calls it, if it has a word").value == "crisis contact"
    press(page, "Save changes")
    assert kept(stored_cast, case_id)[0].kind == "crisis contact"
