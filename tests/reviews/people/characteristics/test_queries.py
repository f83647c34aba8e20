"""Reading what is told of protected characteristics: by a review's own people, and by the nation."""

import pytest
from sqlmodel import Session

from reviews.cli import as_form
from reviews.people.characteristics.commands import record_characteristics
from reviews.people.characteristics.queries import characteristics_of, groups_of_reviews, told_of
from reviews.people.characteristics.rules import NOT_KNOWN, NOT_SAID, characteristics
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import notified, review_at, view_of
from tests.reviews.people.characteristics.told import commissioned_with
from workbench.errors import NotAllowed, Refused


def test_the_nation_is_given_broad_groups_and_nothing_that_says_who(db: Session, cast: Cast) -> None:
    told = {"ethnicity": "White Irish", "marital status": "separated", "religion": "Jedi", "disability": NOT_SAID}
    one, other = commissioned_with(db, cast, told, "1990-05-17"), notified(db, cast)
    found = groups_of_reviews(db, cast.nat, {one, other})
    assert list(found) == sorted([one, other])
    assert found[one] == {
        "age-group": "30-to-39",
        "sex": NOT_KNOWN,
        "ethnicity": "white",
        "disability": NOT_SAID,
        "religion-or-belief": NOT_KNOWN,
        "sexual-orientation": NOT_KNOWN,
        "gender-reassignment": NOT_KNOWN,
        "marriage-and-civil-partnership": "partnered",
        "pregnancy-and-maternity": NOT_KNOWN,
    }
    assert set(found[other]) == {each.code for each in characteristics()}
    assert groups_of_reviews(db, cast.nat, ()) == {}


def test_an_age_group_told_counts_where_no_date_of_birth_is_known(db: Session, cast: Cast) -> None:
    told = {"age group": "40 to 49"}
    without, born = commissioned_with(db, cast, told), commissioned_with(db, cast, told, "1990-05-17")
    found = groups_of_reviews(db, cast.nat, [without, born])
    assert [found[each]["age-group"] for each in (without, born)] == ["40-to-49", "30-to-39"]
    monitoring = characteristics_of(db, cast.rita, without)
    assert monitoring is not None
    assert not monitoring.worked_out


@pytest.mark.parametrize("who", ["rita", "colin", "quinn", "stef", "otto"])
def test_only_a_national_analyst_reads_for_the_nation(db: Session, cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowed):
        groups_of_reviews(db, getattr(cast, who), [])


def test_only_its_reviewer_while_preparing_and_its_manager_read_the_answers_of_a_review(
    db: Session, cast: Cast
) -> None:
    case_id = review_at(db, cast, Stage.QUALITY_ASSURANCE)
    assert characteristics_of(db, cast.colin, case_id) is not None
    for read in (characteristics_of, told_of):
        for who in (cast.rita, cast.quinn, cast.stef, cast.otto, cast.nat):
            with pytest.raises(Refused, match="cannot"):
                read(db, who, case_id)


def test_what_is_told_can_be_read_in_again(db: Session, cast: Cast) -> None:
    case_id = commissioned_with(db, cast, {"Race": "white irish", "first language": "Welsh"})
    record_characteristics(db, cast.rita, case_id, {"sex": "female"}, 1)
    told = told_of(db, cast.rita, case_id)
    assert told == {"ethnicity": "white-irish", "first language": "Welsh", "sex": "female"}
    assert told_of(db, cast.rita, commissioned_with(db, cast, told)) == told


def test_the_form_of_a_review_gives_them_back_to_whoever_may_see_them_and_to_nobody_else(
    db: Session, cast: Cast
) -> None:
    case_id = commissioned_with(db, cast, {"Race": "white irish"})
    case = view_of(db, cast, case_id)
    shown = as_form(db, cast.colin, case)
    assert shown["person"]["characteristics"] == {"ethnicity": "white-irish"}
    approved = view_of(db, cast, review_at(db, cast, Stage.FINAL))
    assert "characteristics" not in as_form(db, cast.quinn, approved)["person"]
