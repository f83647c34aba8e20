"""A commissioned review whose notification told something of protected characteristics."""

from collections.abc import Mapping

from sqlmodel import Session

from reviews.intake.commands import create_review
from reviews.intake.form import read_form
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import TURNS
from tests.reviews.intake.test_form import form

PERSON = {"crn": "X123456", "family_name": "Example", "given_names": "Alex"}


def commissioned_with(db: Session, cast: Cast, told: Mapping[str, str], born: str = "not known") -> str:
    """Rita notifies it with these words, and it is commissioned."""
    person = {**PERSON, "date_of_birth": born, "characteristics": dict(told)}
    case_id = create_review(db, cast.rita, read_form(form(person=person))).id
    TURNS[Stage.COMMISSIONED](db, cast, case_id)
    return case_id
