"""Adding and changing an entry on screen."""

import pytest

from reviews.chronology.entries.commands import add_entry, change_entry
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.screen import box, choose_first, drafting, fill, kept
from workbench.db import transaction

PAGE = "reviews/chronology/entries/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def test_an_entry_is_added_as_it_is_known(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    fill(page, when="c. June 2021", agency="Police", summary="Came to the address.", source="Log")
    press(page, "Add entry")
    assert "Entry added" in words_of(page)
    assert [entry.happened.edtf for entry in kept(stored_cast, case_id)] == ["2021-06~"]
    assert box(page, "When").value == ""


def test_a_date_that_cannot_be_read_is_refused_beside_its_field_and_nothing_typed_is_lost(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    fill(page, when="31/2/2021", agency="Police", summary="Came to the address.", source="Log")
    press(page, "Add entry")
    assert "has a date that does not exist" in words_of(page)
    assert (box(page, "When").value, box(page, "What happened").value) == ("31/2/2021", "Came to the address.")
    assert kept(stored_cast, case_id) == ()


def test_an_entry_is_changed_and_said_who_knew_of_it_and_removed(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry("before 3 May 2015"))
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose_first(page, "Entry to change")
    assert box(page, "When").value == "before 3 May 2015"
    fill(page, summary="Called twice.")
    press(page, "Save changes")
    (entry,) = kept(stored_cast, case_id)
    assert (entry.summary, entry.in_words, entry.happened.as_written) == (
        "Called twice.", "before 3 May 2015", "before 3 May 2015",
    )  # fmt: skip
    next(one for one in page.multiselect if one.label == "Agencies that knew").set_value(["Probation"])
    press(page, "Save who knew")
    (known,) = kept(stored_cast, case_id)[0].known_to
    assert known.in_words == "Probation, day not established"
    radio = next(one for one in page.radio if one.label == "Recorded so far")
    radio.set_value(known.id).run()
    box(page, "Known from").input("by 1 June 2015")
    press(page, "Save who knew")
    assert kept(stored_cast, case_id)[0].known_to[0].in_words == "Probation, by 1 June 2015"
    press(page, "Remove this entry")
    assert "It is recorded who knew of this entry. Withdraw that first." in words_of(page)
    press(page, "Withdraw this")
    press(page, "Remove this entry")
    assert kept(stored_cast, case_id) == ()


def test_somebody_elses_words_are_never_overwritten(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        entry_id = add_entry(db, stored_cast.rita, case_id, an_entry())
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose_first(page, "Entry to change")
    with transaction() as db:
        change_entry(db, stored_cast.rita, case_id, entry_id, an_entry(summary="Written in another tab."), 1)
    fill(page, summary="Written in this one.")
    press(page, "Save changes")
    assert "Written in another tab." in words_of(page)
    assert box(page, "What happened").value == "Written in this one."
    assert kept(stored_cast, case_id)[0].summary == "Written in another tab."


def test_a_manager_reads_and_cannot_write(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry(summary="<b>Came</b>"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "Changing it is for the reviewer" in words_of(page)
    assert not [button.label for button in page.button if "entry" in button.label]
    assert not page.selectbox


def test_another_reviews_chronology_is_not_shown(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry(summary="Secret."))
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "Secret." not in words_of(page)
    assert "cannot be opened" in words_of(page)
