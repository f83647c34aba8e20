"""The page on which words are tagged: success, refusal, and what must not happen."""

from unittest.mock import Mock

import pytest
from streamlit.testing.v1 import AppTest

from reviews.chronology.entries.queries import entries_of
from reviews.coding.marking.commands import add_mark
from reviews.coding.marking.queries import marks_of
from reviews.coding.marking.rules import digest_of
from reviews.coding.marking.taking_in import queries
from reviews.coding.marking.taking_in.commands import take_in
from reviews.coding.marking.taking_in.preparing import TWICE
from reviews.findings.putting.commands import put_factor
from reviews.findings.queries import findings_of
from reviews.stages import Stage
from taxonomy.interchange.annotations import Annotation, as_w3c
from taxonomy.interchange.project_writing import as_qdpx
from taxonomy.interchange.projects import Coding, Project, Selection, Source, User
from taxonomy.interchange.rules import Code, Codebook, guid_for
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries
from tests.pages import OpenPage, Picks, press, words_of
from tests.reviews.coding.marking.chosen import in_first_entry
from workbench.db import reading, transaction
from workbench.ui.selecting import Chosen

PAGE = "reviews/coding/marking/page.py"
CODER = guid_for("test", "coder")
PICKER = "Factor that the words show"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
        with_entries(db, stored_cast, case_id)
        return case_id


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch):
    """Stands in for the text in which words are chosen, which AppTest cannot reach into."""

    def chosen(words: str, digest: str = "") -> None:
        def select_words(_label: str, *, text: str, **_more: object) -> Chosen:
            start = text.index(words)
            return Chosen(start, start + len(words), words, digest or digest_of(text))

        monkeypatch.setattr("reviews.coding.marking.widgets.select_words", select_words)

    return chosen


def tag(page: AppTest, picks: Picks, code: str) -> None:
    picks.choose(PICKER, code)
    page.run()
    press(page, "Tag these words")


def test_words_are_tagged_listed_and_the_tag_is_removed(
    case_id: str, stored_cast: Cast, open_page: OpenPage, picks: Picks, choose
) -> None:
    choose("nobody was told")
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Nobody has tagged words here yet." in words_of(page)
    tag(page, picks, "IP02")
    said = words_of(page)
    for words in (
        "Tagged",
        "“nobody was told”",
        "IP02 Risk not reviewed after change",
        "Where it was put",
        "Rita Reed",
    ):
        assert words in said
    press(page, "Remove this tag")
    assert "Tag removed" in words_of(page)
    with reading() as db:
        assert marks_of(db, stored_cast.rita, case_id) == ()


def test_without_a_factor_or_in_a_text_that_was_changed_it_is_refused(
    case_id: str, stored_cast: Cast, open_page: OpenPage, picks: Picks, choose
) -> None:
    choose("nobody was told")
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Tag these words")
    assert any("Choose the factor that these words show." in error.value for error in page.error)
    choose("nobody was told", digest="of another text")
    tag(page, picks, "IP02")
    assert any("has been changed since you chose" in error.value for error in page.error)


def test_the_factor_of_a_tag_is_put_on_a_finding_in_one_press_and_taken_back(
    case_id: str, stored_cast: Cast, open_page: OpenPage
) -> None:
    with transaction() as db:
        with_concern(db, stored_cast, case_id)
        add_mark(db, stored_cast.rita, case_id, in_first_entry(db, stored_cast.rita, case_id))
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "One press puts the factor on the finding" in words_of(page)
    press(page, "Put IP02 on finding 1")
    said = words_of(page)
    assert "IP02 put on finding 1" in said
    assert "Finding 1 has this factor." in said
    press(page, "Undo: take IP02 off finding 1")
    assert "IP02 taken off finding 1" in words_of(page)
    with transaction() as db:
        (finding,) = findings_of(db, stored_cast.rita, case_id)
        assert "IP02" not in {tag.code for tag in finding.tags}
        put_factor(db, stored_cast.rita, case_id, finding.id, "IP02")  # in another window
    press(page, "Put IP02 on finding 1")
    assert "Finding 1 has this factor." in words_of(page)
    assert "finding 1" not in " ".join(button.label for button in open_page(stored_cast.colin, PAGE, case_id).button)


def test_tags_of_a_file_are_shown_before_they_are_taken_in(
    case_id: str, stored_cast: Cast, open_page: OpenPage
) -> None:
    on = Annotation(
        "", "https://example.org/log", "nobody was told", tags=("IP02",), creator="Coder 2", creator_id=CODER
    )
    off = Annotation("", "https://example.org/log", "words of another text", tags=("IP02",))
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.file_uploader[0].set_value(("tags.jsonld", as_w3c("Tags", [on, off]), "application/json")).run(timeout=60)
    assert not page.exception
    assert "words of another text" in words_of(page)
    press(page, "Take 1 tag in")
    assert "Coder 2, taken in by Rita Reed" in words_of(page)
    with reading() as db:
        text = entries_of(db, stored_cast.rita, case_id)[0].summary
    coding = Coding(guid_for("test", "c"), guid_for("test", "x"), guid_for("test", "u"))
    words = Selection(guid_for("test", "p"), 0, 4, "", (coding,))
    book = Codebook((Code(guid_for("test", "x"), "Risk not reviewed after change"),))
    source = Source(guid_for("test", "s"), "Log", text, (words,))
    theirs = as_qdpx(Project("P", book, (User(guid_for("test", "u"), "Ann"),), sources=(source,)))
    page.file_uploader[0].set_value(("theirs.qdpx", theirs, "application/zip")).run(timeout=60)
    press(page, "Take 1 tag in")
    assert "Ann, taken in by Rita Reed" in words_of(page)
    page.file_uploader[0].set_value(("theirs.qdpx", b"PK no project", "application/zip")).run(timeout=60)
    assert any("not a project that can be opened" in error.value for error in page.error)
    page.file_uploader[0].set_value(("tags.json", b"no annotations", "application/json")).run(timeout=60)
    assert any("cannot be read as JSON" in error.value for error in page.error)


def test_what_a_file_comes_to_is_worked_out_once_and_anew_when_the_review_has_changed(
    case_id: str, stored_cast: Cast, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = Mock(wraps=queries.prepared)
    monkeypatch.setattr(queries, "prepared", looked)
    on = Annotation(
        "", "https://example.org/log", "nobody was told", tags=("IP02",), creator="Coder 2", creator_id=CODER
    )
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.file_uploader[0].set_value(("tags.jsonld", as_w3c("Tags", [on]), "application/json")).run(timeout=60)
    page.run()
    page.run()
    assert "1 tag can be taken in." in words_of(page)
    assert looked.call_count == 1
    with transaction() as db:
        take_in(db, stored_cast.rita, case_id, [on], "a digest")  # in another window
    page.run()
    assert TWICE in words_of(page)
    assert not [button for button in page.button if button.label.startswith("Take ")]


def test_the_manager_reads_and_tags_nothing(case_id: str, stored_cast: Cast, open_page: OpenPage) -> None:
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "You can read these tags." in words_of(page)
    assert not [button for button in page.button if button.label == "Tag these words"]


def test_a_review_without_texts_says_so(stored_cast: Cast, open_page: OpenPage) -> None:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
    assert "The chronology has no entries yet." in words_of(open_page(stored_cast.rita, PAGE, case_id))
    with reading() as db:
        assert entries_of(db, stored_cast.rita, case_id) == ()
