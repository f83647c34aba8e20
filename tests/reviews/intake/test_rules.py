"""The notification as one whole."""

from reviews.intake.form import read_form
from tests.reviews.intake.test_form import form


def test_two_readings_of_one_form_are_the_same_notification() -> None:
    assert read_form(form()) == read_form(form())


def test_a_notification_may_name_no_victim_and_no_reviewer() -> None:
    draft = read_form(form())
    assert (draft.victims, draft.reviewer) == ((), "")
