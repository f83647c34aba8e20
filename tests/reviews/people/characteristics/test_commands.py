"""Writing what is told of protected characteristics, on both databases."""

import pytest
from sqlmodel import Session

from reviews.people.characteristics.commands import record_characteristics
from reviews.people.characteristics.queries import characteristics_of
from reviews.people.characteristics.rules import NOT_SAID
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from workbench.errors import Invalid, NotAllowed, NotYet, Stale


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """A commissioned review, beside another."""
    review_at(db, cast, Stage.COMMISSIONED)
    return review_at(db, cast, Stage.COMMISSIONED)


def test_answers_are_kept_and_one_is_taken_away(db: Session, cast: Cast, case_id: str) -> None:
    record_characteristics(db, cast.rita, case_id, {"sex": "male", "religion-or-belief": NOT_SAID}, 1)
    found = characteristics_of(db, cast.rita, case_id)
    assert found is not None
    assert found.told.answers == {"age-group": "30-to-39", "sex": "male", "religion-or-belief": NOT_SAID}
    record_characteristics(db, cast.rita, case_id, {"sex": ""}, found.version)
    now = characteristics_of(db, cast.rita, case_id)
    assert now is not None
    assert "sex" not in now.told.answers
    with pytest.raises(Stale):
        record_characteristics(db, cast.rita, case_id, {"sex": "male"}, found.version)


def test_an_age_group_that_can_be_worked_out_is_not_taken(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid, match="worked out") as refused:
        record_characteristics(db, cast.rita, case_id, {"age-group": "40-to-49"}, 1)
    assert refused.value.field == "age-group"


def test_only_its_reviewer_answers_and_only_while_preparing_it(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(NotYet):
        record_characteristics(db, cast.colin, case_id, {"sex": "male"}, 1)
    for who in (cast.otto, cast.nat, cast.quinn, cast.stef):
        with pytest.raises(NotAllowed):
            record_characteristics(db, who, case_id, {"sex": "male"}, 1)
    for stage in (Stage.NOTIFIED, Stage.FINAL):
        with pytest.raises(NotYet):
            record_characteristics(db, cast.rita, review_at(db, cast, stage), {"sex": "male"}, 1)
