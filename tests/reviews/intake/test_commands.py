"""A notification becomes a review."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session, select

from reviews.intake.commands import create_review
from reviews.intake.form import read_form
from reviews.people.characteristics.queries import told_of
from reviews.people.queries import people_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.reviews.intake.test_form import form
from workbench.audit.models import AuditEntry
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed

FULL = form(
    person={
        "crn": "X123456",
        "family_name": "Example",
        "given_names": "Alex",
        "aliases": [{"name": "Lex", "kind": "nickname"}],
        "characteristics": {"age group": "30 to 39", "race": "Cornish", "first language": "Welsh"},
    },
    victims=[{"relation": "partner or former partner"}],
)


def test_a_reviewer_notifies_and_becomes_the_reviewer(db: Session, cast: Cast) -> None:
    case = create_review(db, cast.rita, read_form(FULL))
    assert case.stage is Stage.NOTIFIED
    assert case.reference == "SFO-2026-0001"
    assert case.reviewer_id == cast.rita.account_id
    assert case.due_on == date(2026, 4, 14)
    assert case.is_mandatory
    people = people_of(db, cast.rita, case.id)
    assert people.supervised is not None
    assert [alias.name for alias in people.supervised.aliases] == ["Lex"]
    assert len(people.victims) == 1


def test_what_is_told_of_characteristics_is_kept_under_its_group_and_other_words_as_told(
    db: Session, cast: Cast
) -> None:
    case = create_review(db, cast.colin, read_form(FULL))
    assert told_of(db, cast.colin, case.id) == {"age-group": "30-to-39", "race": "Cornish", "first language": "Welsh"}


def test_each_step_is_in_the_audit_record(db: Session, cast: Cast) -> None:
    create_review(db, cast.rita, read_form(FULL))
    events = db.exec(select(AuditEntry.event).order_by(AuditEntry.number)).all()
    assert events[-4:] == ["review_created", "supervised_named", "name_added", "victim_added"]
    assert verify(db).intact


def test_a_manager_names_the_reviewer_at_once(db: Session, cast: Cast) -> None:
    case = create_review(db, cast.colin, replace(read_form(FULL), reviewer="RITA@demo.example"))
    assert (case.reviewer_id, case.countersigner_id) == (cast.rita.account_id, cast.colin.account_id)


def test_somebody_who_does_not_review_there_cannot_be_named(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid, match="not a reviewer for London") as refused:
        create_review(db, cast.colin, replace(read_form(FULL), reviewer="otto@demo.example"))
    assert refused.value.field == "reviewer"


@pytest.mark.parametrize("who", ["stef", "quinn", "nat", "ada", "otto"])
def test_nobody_else_makes_reviews(db: Session, cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowed):
        create_review(db, getattr(cast, who), read_form(FULL))


def test_a_reference_is_given_once(db: Session, cast: Cast) -> None:
    create_review(db, cast.rita, read_form({**FULL, "reference": "SFO-2026-0007"}))
    with pytest.raises(Invalid, match="already a review called SFO-2026-0007"):
        create_review(db, cast.rita, read_form({**FULL, "reference": "SFO-2026-0007"}))
    assert create_review(db, cast.rita, read_form(FULL)).reference == "SFO-2026-0008"


def test_an_offence_off_the_list_is_refused(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid, match="not on the list of offences"):
        create_review(db, cast.rita, read_form(form(offence={"kind": "parking", "charged_on": "2026-01-12"})))
