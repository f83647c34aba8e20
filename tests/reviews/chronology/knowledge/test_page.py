"""Who knew what, on screen."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.hindsight.commands import judge_practice
from reviews.chronology.hindsight.rules import PracticeDraft
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.people.queries import staff_of
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.drafts import an_entry, known
from tests.reviews.chronology.screen import box, drafting
from workbench.db import reading, transaction

PAGE = "reviews/chronology/knowledge/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def two_pieces(cast: Cast, case_id: str) -> tuple[str, str]:
    """One entry known to the police, and one of the same type known to the prison, and later to the practitioner."""
    with transaction() as db:
        ids = [
            add_entry(db, cast.rita, case_id, an_entry(when, agency=agency, recorded_on=date(2025, 7, 1)))
            for when, agency in (("3 May 2025", "Police"), ("9 May 2025", "Prison"))
        ]
        (stef,) = staff_of(db, cast.rita, case_id)
        say_who_knew(db, cast.rita, case_id, ids[0], known("4 May 2025", agency="Police"))
        say_who_knew(db, cast.rita, case_id, ids[1], known("10 May 2025", agency="Prison"))
        say_who_knew(db, cast.rita, case_id, ids[1], known("1 June 2025", staff_id=stef.id))
    return ids[0], ids[1]


def ask_for(page: AppTest, label: str, day: int, month: int, year: int) -> None:
    for name, value in (("Day", day), ("Month", month), ("Year", year)):
        box(page, f"{name} of {label}").input(str(value))


def test_a_day_is_shown_in_a_sentence_and_a_table(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    two_pieces(stored_cast, case_id)
    page = open_page(stored_cast.colin, PAGE, case_id)
    ask_for(page, "day", 20, 5, 2025)
    press(page, "Show who knew")
    said = words_of(page)
    assert "By the end of 20 May 2025, 2 entries can have happened: 2 known to one agency alone." in said
    assert "● Known, from 4 May 2025" in said
    assert "○ Not yet: known from 1 June 2025" in said
    assert "Save who knew" not in [button.label for button in page.button]  # Colin may not write


def test_what_changed_between_two_days_is_said(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    two_pieces(stored_cast, case_id)
    page = open_page(stored_cast.rita, PAGE, case_id)
    ask_for(page, "day", 2, 6, 2025)
    ask_for(page, "earlier day", 20, 5, 2025)
    next(one for one in page.checkbox if one.label.startswith("Only what somebody")).check()
    press(page, "Show who knew")
    said = words_of(page)
    assert "2 June 2025: ● Known, from 1 June 2025" in said
    assert "Somebody came to know of 1 entry, or may have, after 20 May 2025 and by the end of 2 June 2025." in said
    assert "● Known, from 4 May 2025" not in said  # of the police's entry nothing changed
    ask_for(page, "earlier day", 3, 6, 2025)
    press(page, "Show who knew")
    assert "The earlier day is not before the day." in words_of(page)


def test_pieces_that_nobody_had_joined_up_are_shown(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    two_pieces(stored_cast, case_id)
    page = open_page(stored_cast.rita, PAGE, case_id)
    said = words_of(page)
    assert "No agency is shown to have known all of it" in said
    assert "1 group that may belong together is not shown to have been known whole to any one agency" in said
    assert "known to Prison, Probation" in said
    ask_for(page, "day", 5, 5, 2025)
    press(page, "Show who knew")
    assert "None are found among these entries." in words_of(page)


def test_one_entry_is_known_to_several_in_one_go(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        entry_id = add_entry(db, stored_cast.rita, case_id, an_entry("3 May 2025"))
        (stef,) = staff_of(db, stored_cast.rita, case_id)
    page = open_page(stored_cast.rita, PAGE, case_id)
    lists = {one.label: one for one in page.multiselect}
    lists["Entries that they knew of"].set_value([entry_id])
    lists["Agencies that knew"].set_value(["Police", "Prison"])
    lists["Members of staff who knew"].set_value([stef.id])
    box(page, "Known from").input("by 10 May 2025")
    press(page, "Save who knew")
    with reading() as db:
        (entry,) = entries_of(db, stored_cast.rita, case_id)
    assert [one.in_words for one in entry.known_to] == [
        "Police, by 10 May 2025",
        "Prison, by 10 May 2025",
        "Probation (Probation practitioner 1), by 10 May 2025",
    ]


def test_from_the_day_each_was_recorded_is_stated_and_refused_where_that_is_not_known(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    two_pieces(stored_cast, case_id)
    page = open_page(stored_cast.rita, PAGE, case_id)
    next(one for one in page.checkbox if one.label == "All 2 entries of this page").check()
    next(one for one in page.multiselect if one.label == "Agencies that knew").set_value(["Courts"])
    since = next(one for one in page.radio if one.label == "From when they knew")
    since.set_value(since.options[1])
    press(page, "Save who knew")
    with reading() as db:
        entries = entries_of(db, stored_cast.rita, case_id)
    assert ["Courts, from 1 July 2025" in [one.in_words for one in entry.known_to] for entry in entries] == [True, True]
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry("4 May 2025"))
    page = open_page(stored_cast.rita, PAGE, case_id)
    next(one for one in page.checkbox if one.label == "All 3 entries of this page").check()
    next(one for one in page.multiselect if one.label == "Agencies that knew").set_value(["Health"])
    since = next(one for one in page.radio if one.label == "From when they knew")
    since.set_value(since.options[1])
    press(page, "Save who knew")
    assert "It is not known when this entry was recorded" in words_of(page)


def test_what_was_known_with_hindsight_follows_whose_practice_is_judged(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    two_pieces(stored_cast, case_id)
    assert "◆ Known at the time to Probation practitioner 1" in words_of(open_page(stored_cast.rita, PAGE, case_id))
    with transaction() as db:
        (stef,) = staff_of(db, stored_cast.rita, case_id)
        judge_practice(db, stored_cast.rita, case_id, PracticeDraft(stef.id, date(2025, 5, 20)))
    said = words_of(open_page(stored_cast.rita, PAGE, case_id))
    assert "◆ Known" not in said
    assert "◇ Known at the time to Prison" in said


def test_a_chronology_without_entries_says_so(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    assert "No entry that is asked for can have happened" in words_of(open_page(stored_cast.rita, PAGE, case_id))
