"""Remarks under the boxes of a finding: closed until they are opened, left as they are, and back when words change."""

import pytest
from streamlit.testing.v1 import AppTest

from reviews.findings.commands import keep_unsent_words
from reviews.findings.unsent import Part
from reviews.stages import Stage
from reviews.wording import widgets
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries
from tests.pages import OpenPage, press, words_of
from workbench.db import transaction

PAGE = "reviews/findings/page.py"
BLAMING = "The <b>unit</b> clearly failed to call. He came late."


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
        keep_unsent_words(db, stored_cast.rita, case_id, Part.WHAT, BLAMING, 0)
        return case_id


def switches(page: AppTest) -> list[str]:
    return [switch.label for switch in page.toggle if "wording" in switch.label]


def test_a_remark_says_why_and_how_else_and_is_left_as_it_is(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert switches(page) == ["2 remarks on the wording"]
    assert "failed to</mark>" not in words_of(page)
    next(switch for switch in page.toggle if "wording" in switch.label).set_value(True).run()
    said = words_of(page)
    assert "The &lt;b&gt;unit&lt;/b&gt; clearly <mark>failed to</mark> call." in said
    assert "“did not …”" in said
    press(page, "Leave “failed to” as it is")
    assert switches(page) == ["1 remark on the wording"]
    assert "<mark>failed to</mark>" not in words_of(page)
    assert "1 remark is left as written." in words_of(page)
    press(page, "Remark on them again")
    assert "<mark>failed to</mark>" in words_of(page)


def test_a_text_with_nothing_to_remark_on_has_nothing_under_it(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        keep_unsent_words(db, stored_cast.rita, case_id, Part.WHAT, "He came late.", 1)
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert not switches(page)


def test_what_was_checked_for_one_person_is_not_kept_for_another(
    open_page: OpenPage, stored_cast: Cast, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = widgets.check
    monkeypatch.setattr(widgets, "check", lambda text, names: asked.append(text) or real(text, names))
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.run()
    assert asked == [BLAMING]  # remembered in this tab
    open_page(stored_cast.rita, PAGE, case_id)
    assert asked == [BLAMING, BLAMING]  # and in no other


def test_the_page_of_submission_counts_the_remarks(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        with_entries(db, stored_cast, case_id)
        with_concern(db, stored_cast, case_id, "The unit clearly failed to call")
    said = words_of(open_page(stored_cast.rita, "reviews/workflow/page.py", case_id))
    assert "2 remarks stand on the wording" in said
