"""The page of versions: what is frozen, compared, and added to."""

from reviews.editions.queries import editions_of
from reviews.stages import Stage
from tests.factories import review_at
from tests.pages import begin
from workbench.db import reading, transaction

PAGE = "reviews/editions/page.py"


def final(stored_cast) -> str:
    with transaction() as db:
        return review_at(db, stored_cast, Stage.FINAL)


def test_the_manager_compares_versions_and_adds_to_the_final_one(open_page, stored_cast):
    case_id = final(stored_cast)
    begin(stored_cast.colin, f"addendum-{case_id}", "text", "The court said more.")
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert not page.exception
    assert "Both say the same, word for word." in [one.value for one in page.success]
    next(button for button in page.button if button.label == "Add it").click().run()
    assert not page.exception
    drawn = "\n".join(element.proto.body for element in page.get("html"))
    assert "The court said more." in drawn
    assert "added: " in drawn
    with reading() as db:
        assert len(editions_of(db, stored_cast.colin, case_id)) == 9


def test_staff_compare_what_they_may_read_and_add_nothing(open_page, stored_cast):
    page = open_page(stored_cast.stef, PAGE, final(stored_cast))
    assert not page.exception
    assert not [button for button in page.button if button.label == "Add it"]
    drawn = "\n".join(element.proto.body for element in page.get("html"))
    assert "Staff edition" in drawn
    assert "Full edition" not in drawn


def test_before_anything_is_frozen_it_says_so(open_page, stored_cast):
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
    assert "No text has been frozen yet" in open_page(stored_cast.rita, PAGE, case_id).info[0].value
