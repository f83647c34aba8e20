"""The disclosure edition on the screen: refused, prepared, cleared and approved by the second person."""

import pytest

from reports.disclosure.commands import list_form
from reports.disclosure.queries import disclosures_of
from reports.disclosure.rules import State
from tests.factories import with_outcome
from tests.pages import press, words_of
from tests.reports.disclosure.made import SISTER, prepared
from workbench.db import reading, transaction

PAGE = "reports/disclosure/page.py"


def convict(cast, case_id):
    with transaction() as db:
        with_outcome(db, cast, case_id)


def test_it_is_refused_before_a_conviction_then_prepared_cleared_and_approved(open_page, stored_final):
    cast, case_id = stored_final
    page = open_page(cast.rita, PAGE, case_id)
    assert "before a conviction is recorded" in words_of(page)
    assert "Prepare the edition" not in [button.label for button in page.button]
    convict(cast, case_id)
    with transaction() as db:
        list_form(db, cast.rita, case_id, SISTER)

    page = open_page(cast.rita, PAGE, case_id)
    press(page, "Prepare the edition")
    assert "A second person clears these" in words_of(page)
    assert "Approve this edition" not in [button.label for button in page.button]

    page = open_page(cast.colin, PAGE, case_id)
    press(page, "Approve this edition")
    assert "2 places are left" in words_of(page)
    press(page, "Save")
    assert "Say whether it is taken out or left in" in words_of(page)
    for reason in ("It is her telephone number", "It is her first name"):
        next(radio for radio in page.radio if radio.label == "What becomes of it").set_value(True)
        next(box for box in page.text_input if box.label == "Why").input(reason)
        press(page, "Save")
    assert "Nothing is left to clear" in words_of(page)
    press(page, "Approve this edition")
    with reading() as db:
        (view,) = disclosures_of(db, cast.colin, case_id)
    assert view.state is State.APPROVED


def test_before_and_after_stand_side_by_side_and_nobody_else_sees_it(open_page, stored_final):
    cast, case_id = stored_final
    convict(cast, case_id)
    with transaction() as db:
        prepared(db, cast, case_id)
    page = open_page(cast.colin, PAGE, case_id)
    next(radio for radio in page.radio if radio.label == "Show").set_value("text").run()
    said = words_of(page)
    assert '<mark class="wb-goes">Leah Winterbourne</mark>' in said
    assert '<mark class="wb-doubt">Rose</mark>' in said
    assert "[a relative’s name – taken out, C]" in said
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page(cast.stef, PAGE, case_id)
