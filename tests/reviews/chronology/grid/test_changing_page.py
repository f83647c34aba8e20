"""Changing many entries on screen."""

import pytest

from reviews.chronology.entries.commands import add_entry, change_entry
from reviews.chronology.grid.commands import keep_unsent_changes
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.screen import box, drafting, kept
from workbench.db import transaction
from workbench.ui.sheets import Typed

PAGE = "reviews/chronology/grid/changing_page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


@pytest.fixture
def ids(stored_cast: Cast, case_id: str) -> list[str]:
    with transaction() as db:
        return [add_entry(db, stored_cast.rita, case_id, an_entry(f"{day} May 2015")) for day in (3, 4, 5)]


def type_over(cast: Cast, case_id: str, **cells: dict[str, str]) -> None:
    """What the browser sends when somebody types over entries."""
    with transaction() as db:
        keep_unsent_changes(db, cast.rita, case_id, Typed(cells, seen=dict.fromkeys(cells, 1)), 0)


def test_what_is_typed_over_entries_is_saved_together(
    open_page: OpenPage, stored_cast: Cast, case_id: str, ids: list[str]
) -> None:
    type_over(stored_cast, case_id, **{ids[0]: {"agency": "Prison"}, ids[1]: {"date": "2016"}})
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Save 2 changed entries")
    assert "Saved: 2 changed entries" in words_of(page)
    assert [(entry.in_words, entry.agency) for entry in kept(stored_cast, case_id)] == [
        ("3 May 2015", "Prison"), ("5 May 2015", "Police"), ("2016", "Police"),
    ]  # fmt: skip


def test_somebody_elses_words_are_never_overwritten(
    open_page: OpenPage, stored_cast: Cast, case_id: str, ids: list[str]
) -> None:
    type_over(stored_cast, case_id, **{ids[0]: {"agency": "Prison"}, ids[1]: {"agency": "Prison"}})
    with transaction() as db:
        change_entry(db, stored_cast.rita, case_id, ids[0], an_entry(agency="Courts"), 1)
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Save 2 changed entries")
    assert "Somebody else saved “3 May 2015, Courts: Called to the address.”" in words_of(page)
    assert [entry.agency for entry in kept(stored_cast, case_id)] == ["Courts", "Police", "Police"]


def test_one_thing_is_done_to_all_that_are_shown_only_when_that_is_said(
    open_page: OpenPage, stored_cast: Cast, case_id: str, ids: list[str]
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    box(page, "Agency").input("Prison")
    press(page, "Do this")
    assert "Choose at least one entry." in words_of(page)
    assert {entry.agency for entry in kept(stored_cast, case_id)} == {"Police"}
    next(one for one in page.radio if one.label == "Which entries").set_value("every").run()
    press(page, "Do this")
    assert "Done: change the agency. You can undo this above." in words_of(page)
    assert {entry.agency for entry in kept(stored_cast, case_id)} == {"Prison"}


def test_entries_are_put_under_another_and_removed(
    open_page: OpenPage, stored_cast: Cast, case_id: str, ids: list[str]
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    next(one for one in page.radio if one.label == "Which entries").set_value("every")
    do = next(one for one in page.selectbox if one.label == "What to do")
    do.set_value("Put under another entry").run()
    press(page, "Do this")
    assert "Choose the entry to put them under." in words_of(page)
    next(one for one in page.selectbox if one.label == "Under which entry").set_value(ids[0]).run()
    press(page, "Do this")
    assert [entry.parent_id for entry in kept(stored_cast, case_id)] == [None, ids[0], ids[0]]
    next(one for one in page.radio if one.label == "Which entries").set_value("every")
    next(one for one in page.selectbox if one.label == "What to do").set_value("Remove").run()
    press(page, "Do this")
    assert kept(stored_cast, case_id) == ()


def test_an_empty_chronology_says_so(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    assert "The chronology has no entries yet." in words_of(open_page(stored_cast.rita, PAGE, case_id))


def test_a_manager_reads_and_cannot_write(open_page: OpenPage, stored_cast: Cast, case_id: str, ids: list[str]) -> None:
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "Changing it is for the reviewer" in words_of(page)
    assert not page.button
