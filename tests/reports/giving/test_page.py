"""Offers and giving on the screen."""

from reports.giving.rules import Wish
from tests.pages import press, words_of
from workbench import clock

PAGE = "reports/giving/page.py"


def test_it_is_offered_for_a_day_they_chose_and_the_giving_is_recorded(open_page, approved_final):
    cast, case_id = approved_final
    page = open_page(cast.rita, PAGE, case_id)
    assert "offered to nobody yet" in words_of(page)
    next(radio for radio in page.radio if radio.label == "What they said").set_value(Wish.WANTED)
    press(page, "Record the offer")
    assert "Enter the day that they chose" in words_of(page)
    today = clock.today()
    for name, value in (("Day", today.day), ("Month", today.month), ("Year", today.year)):
        next(box for box in page.text_input if box.label == f"{name} of day that they chose").input(str(value))
    press(page, "Record the offer")
    assert "The victim (1)" in [heading.value for heading in page.header]
    next(box for box in page.selectbox if box.label == "What to record").select_index(1).run()
    press(page, "Record that it was given")
    assert "A victim liaison officer" in words_of(page)


def test_qa_sees_what_was_given_and_records_nothing(open_page, approved_final):
    cast, case_id = approved_final
    page = open_page(cast.quinn, PAGE, case_id)
    assert "offered to nobody yet" in words_of(page)
    assert "Record the offer" not in [button.label for button in page.button]
