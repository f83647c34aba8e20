"""The register of documents on screen."""

import pytest
from streamlit.testing.v1 import AppTest

from reviews.chronology.entries.commands import add_entry
from reviews.evidence.commands import add_document
from reviews.evidence.queries import documents_of
from reviews.evidence.rules import DocumentDraft
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.drafts import an_entry
from workbench.db import reading, transaction

PAGE = "reviews/evidence/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    with transaction() as db:
        return review_at(db, stored_cast, Stage.DRAFTING)


def box(page: AppTest, label: str, at: int = 0):
    return [item for item in page.text_input if item.label == label][at]


def choose(page: AppTest, at: int) -> None:
    next(one for one in page.selectbox if one.label == "Document to look at or change").select_index(at).run()
    assert not page.exception


def titles(cast: Cast, case_id: str) -> list[str]:
    with reading() as db:
        return [document.title for document in documents_of(db, cast.rita, case_id)]


def test_a_document_is_registered_changed_and_removed(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    box(page, "Title").input("Court report")
    box(page, "Given by (agency or role)").input("Courts")
    for name, value in (("Day", "1"), ("Month", "2"), ("Year", "2026")):
        box(page, f"{name} of date received").input(value)
    press(page, "Add document")
    assert not page.exception
    assert "Document added" in words_of(page)
    assert titles(stored_cast, case_id) == ["Court report"]
    choose(page, 0)
    box(page, "Title", at=1).input("Pre-sentence report")
    press(page, "Save changes")
    assert titles(stored_cast, case_id) == ["Pre-sentence report"]
    press(page, "Remove this document from the register")
    assert not page.exception
    assert titles(stored_cast, case_id) == []


def test_a_refusal_stands_beside_its_field_and_nothing_typed_is_lost(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    box(page, "Title").input("Court report")
    box(page, "Day of date received").input("31")
    box(page, "Month of date received").input("2")
    box(page, "Year of date received").input("2026")
    press(page, "Add document")
    assert "is not a day in the calendar" in words_of(page)
    assert (box(page, "Title").value, box(page, "Day of date received").value) == ("Court report", "31")
    assert titles(stored_cast, case_id) == []


def test_a_manager_reads_the_register_and_cannot_write_it(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        add_document(db, stored_cast.rita, case_id, DocumentDraft("<b>Court</b> report", "Courts"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "&lt;b&gt;Court&lt;/b&gt; report" in words_of(page)
    assert not page.text_input


def test_whoever_may_not_open_the_review_sees_nothing_of_it(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        add_document(db, stored_cast.rita, case_id, DocumentDraft("Court report", "Courts"))
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "We cannot find that review" in words_of(page)
    assert "Court report" not in words_of(page)


def test_entries_whose_source_names_the_document_are_linked_when_a_person_accepts_them(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        add_document(db, stored_cast.rita, case_id, DocumentDraft("Call-out logs", "Police"))
        add_entry(db, stored_cast.rita, case_id, an_entry(source="D01, page 4"))
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose(page, 0)
    assert "1 entry names D01 as the source" in words_of(page)
    press(page, "Link the chosen ones")
    assert "Choose at least one entry" in words_of(page)
    press(page, "Link all 1")
    assert not page.exception
    assert "1 entry rests on it" in words_of(page)
    press(page, "Remove this document from the register")
    assert "Entries rest on this document" in words_of(page)
    assert titles(stored_cast, case_id) == ["Call-out logs"]
