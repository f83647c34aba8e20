"""The chronology on screen."""

import pytest
from sqlmodel import select

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.models import Entry
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.views.commands import save_view
from reviews.chronology.views.rules import EntryFilter, ViewDraft
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.material import INVENTED
from tests.reviews.chronology.screen import box, drafting
from workbench.db import transaction

PAGE = "reviews/chronology/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def test_a_chronology_without_entries_says_so(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    assert "The chronology has no entries yet." in words_of(open_page(stored_cast.rita, PAGE, case_id))


def test_entries_are_shown_as_they_are_known_and_those_without_a_date_apart(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        import_chronology(db, stored_cast.rita, case_id, read_chronology(INVENTED.read_bytes(), "chronology.csv"))
    said = words_of(open_page(stored_cast.rita, PAGE, case_id))
    assert "45 entries of 11 agencies" in said
    assert "about February 2025 to April 2025" in said
    assert "Date not known" in said
    assert "Not established who knew" not in said  # where nothing is recorded, that alone is said, and once


def test_two_hundred_entries_are_shown_fifty_at_a_time(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    lines = [f"{1 + number % 28}/{1 + number % 12}/2015,Police,Call {number:03},log" for number in range(200)]
    content = "\n".join(["date,agency,what happened,source", *lines]).encode()
    with transaction() as db:
        import_chronology(db, stored_cast.rita, case_id, read_chronology(content, "many.csv"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert not page.exception
    assert "Entries 1 to 50 of 200" in words_of(page)
    table = next(html for html in page.get("html") if "Entries with a date" in html.proto.body)
    assert table.proto.body.count("<tr>") == 51


def test_a_manager_reads_and_cannot_write(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry(summary="<b>Came</b>"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "&lt;b&gt;Came&lt;/b&gt;" in words_of(page)
    assert [button.label for button in page.button] == ["Show these entries"]


def test_another_reviews_chronology_is_not_shown(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry(summary="Secret."))
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "Secret." not in words_of(page)
    assert "cannot be opened" in words_of(page)


@pytest.fixture
def several(stored_cast: Cast, case_id: str) -> str:
    with transaction() as db:
        for number in range(1, 4):
            add_entry(db, stored_cast.rita, case_id, an_entry(f"{number} May 2015", summary=f"Call {number}."))
        add_entry(db, stored_cast.rita, case_id, an_entry("2016", agency="Prison", summary="Moved.", kind="transfer"))
    return case_id


def pick(page, label: str, *chosen: str) -> None:
    next(one for one in page.multiselect if one.label == label).set_value(list(chosen))


def test_what_is_chosen_is_said_and_shown_and_can_be_cleared(
    open_page: OpenPage, stored_cast: Cast, several: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, several)
    pick(page, "Agencies", "Police")
    box(page, "Words").input("call 2")
    press(page, "Show these entries")
    said = words_of(page)
    assert "<strong>1 of 4 entries</strong>: Police, with “call” and “2”." in said
    assert "1 entry of 1 agency" in said
    assert "Call 2." in said
    assert "Call 1." not in said
    press(page, "Clear: show all")
    assert "4 entries of 2 agencies" in words_of(page)
    assert box(page, "Words").value == ""


def test_what_no_entry_can_be_is_refused_and_what_was_typed_stays(
    open_page: OpenPage, stored_cast: Cast, several: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, several)
    for part, text in (("Day", "31"), ("Month", "2"), ("Year", "2015")):
        box(page, f"{part} of from").input(text)
    press(page, "Show these entries")
    assert "31/2/2015 is not a day in the calendar" in "".join(error.value for error in page.error)
    assert box(page, "Day of from").value == "31"
    assert "4 entries of 2 agencies" in words_of(page)


def test_a_choice_without_entries_says_so(open_page: OpenPage, stored_cast: Cast, several: str) -> None:
    page = open_page(stored_cast.rita, PAGE, several)
    box(page, "Words").input("nowhere")
    press(page, "Show these entries")
    assert "<strong>0 of 4 entries</strong>" in words_of(page)
    assert "No entry is like this." in words_of(page)


def test_a_view_is_kept_shown_again_and_removed(open_page: OpenPage, stored_cast: Cast, several: str) -> None:
    page = open_page(stored_cast.rita, PAGE, several)
    assert "Keep this view" not in [button.label for button in page.button]
    pick(page, "Agencies", "Prison")
    press(page, "Show these entries")
    press(page, "Keep this view")
    assert "Give the view a name" in "".join(error.value for error in page.error)
    box(page, "Name for what is shown now").input("Prison only")
    press(page, "Keep this view")
    press(page, "Clear: show all")
    press(page, "Show this view")
    assert "<strong>1 of 4 entries</strong>: Prison." in words_of(page)
    press(page, "Remove this view")
    assert "No view is kept" in words_of(page)


def test_a_manager_keeps_a_view_and_does_not_see_anothers(open_page: OpenPage, stored_cast: Cast, several: str) -> None:
    with transaction() as db:
        save_view(db, stored_cast.rita, several, ViewDraft("Mine alone", EntryFilter(agencies=("Prison",))))
        save_view(db, stored_cast.rita, several, ViewDraft("For us", EntryFilter(is_key=True), is_shared=True))
    page = open_page(stored_cast.colin, PAGE, several)
    views = next(one for one in page.selectbox if one.label == "Views of this chronology")
    assert views.options == ["For us (shared by a colleague)"]
    assert "Remove this view" not in [button.label for button in page.button]


def test_a_group_is_counted_and_opened(open_page: OpenPage, stored_cast: Cast, several: str) -> None:
    with transaction() as db:
        first, *others, _ = db.exec(select(Entry).where(Entry.case_id == several).order_by(Entry.sorted_by)).all()
        for one in others:
            one.parent_id = first.id
    page = open_page(stored_cast.rita, PAGE, several)
    assert "(2 entries are grouped under this)" in words_of(page)
    assert "Call 3." not in words_of(page)
    page.checkbox[-1].check().run()
    assert "Call 3.<br>(Call out)<br>(part of the entry above)" in words_of(page)
    box(page, "Words").input("call 3")
    press(page, "Show these entries")
    assert "(part of: 1 May 2015, Police: Call 1.)" in words_of(page)


def test_many_entries_are_counted_in_the_figure_and_it_says_by_what_rule(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    lines = [f"{1 + number % 28}/{1 + number % 12}/2015,Police,Call {number:03},log" for number in range(601)]
    content = "\n".join(["date,agency,what happened,source", *lines]).encode()
    with transaction() as db:
        import_chronology(db, stored_cast.rita, case_id, read_chronology(content, "many.csv"))
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "More than 600 entries are counted: each column is a month" in words_of(page)
    for part, text in (("Day", "1"), ("Month", "6"), ("Year", "2015")):
        box(page, f"{part} of from").input(text)
    press(page, "Show these entries")
    assert "A month is drawn as wide as what is recorded in it." in words_of(page)
