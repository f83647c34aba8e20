"""One switch takes every name on record off every page of a review, and nothing can be changed meanwhile."""

import re

import pytest

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.rules import EntryDraft
from reviews.people.commands import add_victim
from reviews.people.names.commands import add_name
from reviews.people.queries import people_of
from reviews.people.rules import AliasDraft, NameKind, Relation, VictimDraft
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import ROOT, OpenPage, words_of
from workbench import clock
from workbench.db import reading, transaction

SWITCH = "frame-without-names"
OF_A_REVIEW = re.findall(r'"([\w/]+\.py)", "[^"]+", "[\w-]+", None, \(?\*?EVERY_REVIEW', (ROOT / "app.py").read_text())


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A review being written, with a nickname in it."""
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
        add_name(db, stored_cast.rita, case_id, AliasDraft("Lexy", NameKind.NICKNAME))
        add_victim(db, stored_cast.rita, case_id, VictimDraft(Relation.KNOWN, "Vera Quill"))
    return case_id


def test_the_switch_takes_names_off_and_takes_the_forms_away(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    page = open_page(stored_cast.rita, "reviews/people/page.py", case_id)
    assert "Alex Example" in words_of(page)
    page.toggle(key=SWITCH).set_value(True)
    page.run()
    shown = words_of(page)
    for name in ("Alex", "Example", "Lexy", "Quill", "Stef", "X123456", "17 May 1990"):
        assert name not in shown
    assert "Probation practitioner 1" in shown
    assert "Add member of staff" not in [button.label for button in page.button]
    with reading() as db:
        person = people_of(db, stored_cast.rita, case_id).supervised
    assert person is not None
    assert person.name == "Alex Example"


def test_no_page_of_the_review_shows_a_name_on_record(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    told = "Alex EXAMPLE told Stef that Lexy had met Ms Quill."
    with transaction() as db:
        draft = EntryDraft(ImpreciseDate.from_text("4 December 2025", clock.today()), "Police", told, source="Log 7")
        add_entry(db, stored_cast.rita, case_id, draft)
    page = open_page(stored_cast.rita, "reviews/chronology/page.py", case_id)
    assert told in words_of(page)
    page.toggle(key=SWITCH).set_value(True)
    page.run()
    assert len(OF_A_REVIEW) > 20
    for file in OF_A_REVIEW:
        page.switch_page(file)
        page.run()
        shown = words_of(page)
        assert not page.exception, file
        assert [name for name in ("Alex", "EXAMPLE", "Lexy", "Quill", "Okoro", "X123456") if name in shown] == [], file


def test_without_the_switch_nothing_is_changed(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, "reviews/people/page.py", case_id)
    page.toggle(key=SWITCH).set_value(True)
    page.run()
    page.toggle(key=SWITCH).set_value(False)
    page.run()
    assert "Alex Example" in words_of(page)
    assert "Add member of staff" in [button.label for button in page.button]
