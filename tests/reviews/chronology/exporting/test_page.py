import re

from sqlmodel import select

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.views.commands import save_view
from reviews.chronology.views.rules import EntryFilter, ViewDraft
from tests.cast import Cast
from tests.pages import press
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.screen import drafting
from workbench.audit.models import AuditEntry
from workbench.db import reading, transaction

PAGE = "reviews/chronology/exporting/page.py"


def with_entries(cast: Cast) -> str:
    case_id = drafting(cast)
    with transaction() as db:
        add_entry(db, cast.rita, case_id, an_entry())
        add_entry(db, cast.rita, case_id, an_entry("", agency="Prison"))
        save_view(db, cast.rita, case_id, ViewDraft("Undated", EntryFilter(is_undated=True)))
    return case_id


def choose(page, label: str, option: str) -> None:
    next(one for one in page.selectbox if one.label == label).select(option).run()
    assert not page.exception


def link_on(page) -> str:
    (found,) = (found for each in page.markdown if (found := re.search(r"\(/files/[^)]+\)", each.value)))
    return found[0]


def events() -> list[str]:
    with reading() as db:
        return list(db.exec(select(AuditEntry.event).order_by(AuditEntry.number)))


def test_a_file_is_made_and_a_link_to_it_given(stored_cast: Cast, open_page) -> None:
    case_id = with_entries(stored_cast)
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Make the file")
    assert "made from 2 entries" in page.success[0].value
    assert link_on(page)
    assert events()[-1] == "chronology_file_made"


def test_what_the_form_cannot_hold_is_said_with_its_entries(stored_cast: Cast, open_page) -> None:
    case_id = with_entries(stored_cast)
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose(page, "In what form", "timelinejs")
    press(page, "Make the file")
    assert "1 entry: left out, for want of a date" in page.warning[0].value
    assert "date not known, Prison" in page.expander[0].text[0].value


def test_a_saved_view_says_which_entries(stored_cast: Cast, open_page) -> None:
    case_id = with_entries(stored_cast)
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose(page, "Which entries", "Saved view: Undated")
    press(page, "Make the file")
    assert "made from 1 entry" in page.success[0].value


def test_nothing_to_take_out_is_said_and_nothing_is_kept(stored_cast: Cast, open_page) -> None:
    page = open_page(stored_cast.rita, PAGE, drafting(stored_cast))
    press(page, "Make the file")
    assert "There is no entry to take out" in page.error[0].value
    assert "chronology_file_made" not in events()


def test_nothing_is_offered_of_a_review_that_one_may_not_read(stored_cast: Cast, open_page) -> None:
    with_entries(stored_cast)
    page = open_page(stored_cast.rita, PAGE, "a-review-of-others")
    assert page.title[0].value == "This page cannot be opened"
    assert not page.selectbox
