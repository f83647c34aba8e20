"""The chronology on screen."""

import pytest
from streamlit.testing.v1 import AppTest

from reviews.chronology.entries.commands import add_entry, change_entry
from reviews.chronology.entries.queries import EntryView, entries_of
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.reading import read_chronology
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import allocated, notified, with_staff
from tests.pages import OpenPage, words_of
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.material import INVENTED
from workbench.db import reading, transaction

PAGE = "reviews/chronology/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A review being drafted, with nothing in its chronology."""
    with transaction() as db:
        from reviews.workflow.commands import advance

        case_id = notified(db, stored_cast)
        allocated(db, stored_cast, case_id)
        advance(db, stored_cast.colin, case_id, Stage.COMMISSIONED)
        with_staff(db, stored_cast, case_id)
        advance(db, stored_cast.rita, case_id, Stage.DRAFTING)
    return case_id


def kept(cast: Cast, case_id: str) -> tuple[EntryView, ...]:
    with reading() as db:
        return entries_of(db, cast.rita, case_id)


def box(page: AppTest, label: str):
    return next(item for item in [*page.text_input, *page.text_area] if item.label == label)


def press(page: AppTest, label: str) -> None:
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception


def do(page: AppTest, what: str) -> None:
    next(radio for radio in page.radio if radio.label == "What do you want to do?").set_value(what).run()
    assert not page.exception


def fill(page: AppTest, **typed: str) -> None:
    labels = {"when": "When", "agency": "Agency", "summary": "What happened", "source": "Where it is written"}
    for name, value in typed.items():
        box(page, labels[name]).input(value)


def test_an_entry_is_added_as_it_is_known(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "The chronology has no entries yet." in words_of(page)
    fill(page, when="c. June 2021", agency="Police", summary="Came to the address.", source="Log")
    press(page, "Add entry")
    assert "Entry added" in words_of(page)
    assert [entry.happened.edtf for entry in kept(stored_cast, case_id)] == ["2021-06~"]
    assert box(page, "When").value == ""
    do(page, "Read the entries")
    assert "about June 2021" in words_of(page)


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
    do(page, "Change an entry, or say who knew")
    next(one for one in page.selectbox if one.label == "Entry").select_index(0).run()
    assert box(page, "When").value == "before 3 May 2015"
    fill(page, summary="Called twice.")
    press(page, "Save changes")
    (entry,) = kept(stored_cast, case_id)
    assert (entry.summary, entry.in_words, entry.happened.as_written) == (
        "Called twice.", "before 3 May 2015", "before 3 May 2015",
    )  # fmt: skip
    box(page, "Agency that knew").input("Probation")
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
    do(page, "Change an entry, or say who knew")
    next(one for one in page.selectbox if one.label == "Entry").select_index(0).run()
    with transaction() as db:
        change_entry(db, stored_cast.rita, case_id, entry_id, an_entry(summary="Written in another tab."), 1)
    fill(page, summary="Written in this one.")
    press(page, "Save changes")
    assert "Written in another tab." in words_of(page)
    assert box(page, "What happened").value == "Written in this one."
    assert kept(stored_cast, case_id)[0].summary == "Written in another tab."


def upload(page: AppTest, name: str, content: bytes) -> None:
    page.file_uploader[0].set_value((name, content, "text/csv")).run()
    assert not page.exception


def test_a_file_is_read_back_and_then_taken_in(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    do(page, "Take in a file")
    upload(page, "chronology.csv", INVENTED.read_bytes())
    assert "45 rows read" in words_of(page)
    assert "about February 2025 to April 2025" in words_of(page)
    assert kept(stored_cast, case_id) == ()
    press(page, "Take in 45 entries")
    assert len(kept(stored_cast, case_id)) == 45
    assert "45 entries of 11 agencies" in words_of(page)
    do(page, "Read the entries")
    assert "Date not known" in words_of(page)


def test_a_file_with_a_bad_row_or_of_another_kind_is_not_taken_in(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    do(page, "Take in a file")
    upload(page, "chronology.csv", INVENTED.read_bytes() + b"30/2/2025,day,Probation,x,y,z\n")
    assert "30/2/2025" in words_of(page)
    assert not any(button.label.startswith("Take in") for button in page.button)
    upload(page, "picture.csv", b"\xff\xd8\xff\xe0")
    assert "“picture.csv” is a picture." in words_of(page)
    assert kept(stored_cast, case_id) == ()


def test_two_hundred_entries_are_shown_fifty_at_a_time(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    lines = [f"{1 + number % 28}/{1 + number % 12}/2015,Police,Call {number:03},log" for number in range(200)]
    content = "\n".join(["date,agency,what happened,source", *lines]).encode()
    with transaction() as db:
        import_chronology(db, stored_cast.rita, case_id, read_chronology(content, "many.csv"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert not page.exception
    assert "Entries 1 to 50 of 200 with a date" in words_of(page)
    table = next(html for html in page.get("html") if "Entries with a date" in html.proto.body)
    assert table.proto.body.count("<tr>") == 51


def test_who_knew_on_a_day_is_shown_and_the_rest_is_said_not_to_be_established(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry("3 May 2015"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    do(page, "See who knew on a day")
    for name, value in (("Day", "4"), ("Month", "5"), ("Year", "2015")):
        box(page, f"{name} of day").input(value)
    press(page, "Show who knew")
    assert "1 entry has nothing established about who knew" in words_of(page)


def test_a_manager_reads_and_cannot_write(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry(summary="<b>Came</b>"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "&lt;b&gt;Came&lt;/b&gt;" in words_of(page)
    (doing,) = page.radio
    assert doing.options == ["Read the entries", "See who knew on a day"]
    assert not [button.label for button in page.button if "entry" in button.label]
    assert not page.selectbox


def test_another_reviews_chronology_is_not_shown(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry(summary="Secret."))
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "Secret." not in words_of(page)
    assert "cannot be opened" in words_of(page)
