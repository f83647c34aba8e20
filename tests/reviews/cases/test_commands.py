"""Allocating, restricting, naming staff and recording outcomes."""

from collections import Counter
from datetime import date

import pytest
from sqlmodel import Session, select

from reviews.cases.commands import allocate, give_staff_access, note_opened, record_outcome, restrict
from reviews.cases.queries import CaseView, gaps, reports_for, reviews_of, stage_counts, the_case
from reviews.cases.rules import Outcome
from reviews.intake.commands import create_review
from reviews.intake.form import read_form
from reviews.permissions import Permission
from tests.cast import Cast
from tests.reviews.intake.test_form import form
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet


@pytest.fixture
def case(db: Session, cast: Cast) -> CaseView:
    """A review that Rita has notified, beside one in which nobody here has a part."""
    noise = create_review(db, cast.rita, read_form(form()))
    allocate(db, cast.colin, noise.id, reviewer_id=None, countersigner_id=None)
    return create_review(db, cast.rita, read_form(form()))


def test_a_manager_allocates_and_nothing_is_missing_any_more(db: Session, cast: Cast, case: CaseView) -> None:
    assert [gap.reason for gap in gaps(db, case.id)] == ["Choose the countersigning manager."]
    allocate(db, cast.colin, case.id, reviewer_id=cast.rita.account_id, countersigner_id=cast.colin.account_id)
    assert gaps(db, case.id) == ()


def test_the_reviewer_does_not_countersign(db: Session, cast: Cast, case: CaseView) -> None:
    with pytest.raises(Invalid, match="two people"):
        allocate(db, cast.colin, case.id, reviewer_id=cast.rita.account_id, countersigner_id=cast.rita.account_id)


def test_a_reviewer_does_not_allocate(db: Session, cast: Cast, case: CaseView) -> None:
    with pytest.raises(NotYet, match="cannot be done by you at this stage"):
        allocate(db, cast.rita, case.id, reviewer_id=cast.rita.account_id, countersigner_id=None)


def test_ids_tell_nothing(db: Session, cast: Cast, case: CaseView) -> None:
    with pytest.raises(NotAllowed) as theirs:
        the_case(db, cast.otto, Permission.READ_CASE, case.id)
    with pytest.raises(NotAllowed) as nobodys:
        the_case(db, cast.otto, Permission.READ_CASE, "no-such-id")
    assert theirs.value.sentence == nobodys.value.sentence


def test_the_list_holds_only_what_may_be_opened(db: Session, cast: Cast, case: CaseView) -> None:
    assert case.id in {found.id for found in reviews_of(db, cast.rita)}
    assert len(reviews_of(db, cast.colin)) == 2
    for nobody in (cast.stef, cast.quinn, cast.nat, cast.ada, cast.otto):
        assert reviews_of(db, nobody) == ()


def test_restricting_leaves_it_to_the_people_named(db: Session, cast: Cast, case: CaseView) -> None:
    restrict(db, cast.colin, case.id, True)
    assert case.id in {found.id for found in reviews_of(db, cast.rita)}
    assert the_case(db, cast.colin, Permission.READ_CASE, case.id).countersigner_id == cast.colin.account_id


def test_an_outcome_changes_how_the_charge_is_spoken_of(db: Session, cast: Cast, case: CaseView) -> None:
    (offence,) = case.offences
    record_outcome(db, cast.rita, case.id, offence.id, Outcome.CONVICTED, date(2026, 6, 1))
    after = the_case(db, cast.rita, Permission.READ_CASE, case.id)
    assert after.offences[0].in_words == "convicted of murder"
    assert after.has_outcome


def test_an_awaited_outcome_has_no_day(db: Session, cast: Cast, case: CaseView) -> None:
    with pytest.raises(Invalid) as refused:
        record_outcome(db, cast.rita, case.id, case.offences[0].id, Outcome.AWAITED, date(2026, 6, 1))
    assert refused.value.field == "outcome_on"


@pytest.mark.parametrize("on", [None, date(2026, 1, 11), date(2099, 1, 1)])
def test_an_outcome_needs_a_day_after_the_charge(db: Session, cast: Cast, case: CaseView, on: date | None) -> None:
    with pytest.raises(Invalid) as refused:
        record_outcome(db, cast.rita, case.id, case.offences[0].id, Outcome.CONVICTED, on)
    assert refused.value.field == "outcome_on"


def test_the_charge_of_another_review_is_not_touched(db: Session, cast: Cast, case: CaseView) -> None:
    other = create_review(db, cast.rita, read_form(form()))
    with pytest.raises(NotAllowed, match="not part of this review"):
        record_outcome(db, cast.rita, case.id, other.offences[0].id, Outcome.CONVICTED, date(2026, 6, 1))


def test_staff_are_not_reviewers_of_their_own_practice(db: Session, cast: Cast, case: CaseView) -> None:
    with pytest.raises(NotYet):  # only once it is commissioned
        give_staff_access(db, cast.rita, case.id, cast.stef.account_id)
    assert reports_for(db, cast.stef) == ()


def test_opening_is_recorded_once_in_ten_minutes(db: Session, cast: Cast, case: CaseView) -> None:
    note_opened(db, cast.rita, case.id)
    note_opened(db, cast.rita, case.id)
    note_opened(db, cast.colin, case.id)
    opened = db.exec(select(AuditEntry).where(AuditEntry.event == "review_opened", AuditEntry.case_id == case.id)).all()
    assert len(opened) == 2


def test_the_counts_are_those_of_the_list(db: Session, cast: Cast, case: CaseView) -> None:
    for person in (cast.rita, cast.colin, cast.stef, cast.quinn, cast.otto):
        counts = stage_counts(db, person)
        listed = [found.stage for found in reviews_of(db, person)]
        assert {stage: number for stage, number in counts.items() if number} == dict(Counter(listed))
