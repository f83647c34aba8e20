"""The page of improvements."""

import pytest
from streamlit.testing.v1 import AppTest

from reviews.improvement.queries import improvements_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries, with_improvement
from tests.pages import OpenPage, begin, press, words_of
from workbench import clock
from workbench.db import reading, transaction

PAGE = "reviews/improvement/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A review being drafted, with a concern."""
    with transaction() as db:
        made = review_at(db, stored_cast, Stage.DRAFTING)
        with_entries(db, stored_cast, made)
        with_concern(db, stored_cast, made)
    return made


def fill(page: AppTest, cast: Cast, case_id: str, owner: str = "Head of the unit") -> None:
    form = f"improvement-{case_id}"
    begin(cast.rita, form, "what", "Plans show visits, and staff are trained")
    begin(cast.rita, form, "how_known", "Ten plans a month")
    next(box for box in page.selectbox if box.label == "Finding").select_index(0).run()
    page.multiselect[0].select("MO01")
    page.text_input[0].input(owner)
    for box, value in zip(page.text_input[1:4], ("31", "3", str(clock.today().year + 1)), strict=True):
        box.input(value)


def test_an_improvement_is_added_changed_and_removed(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Say what will change because of finding 1" in words_of(page)
    fill(page, stored_cast, case_id)
    press(page, "Add improvement")
    assert "Improvement added" in words_of(page)
    with reading() as db:
        (added,) = improvements_of(db, stored_cast.rita, case_id)
    assert (added.what, added.how_known) == ("Plans show visits, and staff are trained", "Ten plans a month")
    page.selectbox(key="improvement-chosen").select_index(1).run()
    page.text_input[0].input("Regional director")
    press(page, "Save the change")
    with reading() as db:
        assert improvements_of(db, stored_cast.rita, case_id)[0].owner == "Regional director"
    press(page, "Remove this improvement")
    assert not page.exception
    with reading() as db:
        assert improvements_of(db, stored_cast.rita, case_id) == ()


def test_a_weak_change_is_said_to_be_weak_and_stops_nobody(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    kinds = next(box for box in page.multiselect if box.label == "What kind of change it is")
    kinds.select("reminder").run()
    fill(page, stored_cast, case_id)
    assert any("asks people to remember" in warning.value for warning in page.warning)
    assert any("“trained” sounds like: training" in info.value for info in page.info)
    press(page, "Add improvement")
    assert "Improvement added" in words_of(page)


def test_a_refusal_stands_beside_its_field_and_nothing_typed_is_lost(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    fill(page, stored_cast, case_id, owner=stored_cast.stef.name)
    press(page, "Add improvement")
    assert any("Name a role" in error.value for error in page.error)
    page.text_input[0].input("Head of the unit")
    page.text_input[1].input("31")
    page.text_input[2].input("2")
    press(page, "Add improvement")
    assert any("is not a day in the calendar" in error.value for error in page.error)
    press(page, "Add improvement")
    page.text_input[2].input("3")
    press(page, "Add improvement")
    assert "Improvement added" in words_of(page)


def test_a_manager_reads_and_does_not_write(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        with_improvement(db, stored_cast, case_id)
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "Head of the delivery unit" in words_of(page)
    assert not page.button
