"""The same person in two reviews: joined or kept apart by somebody, taken back, and told only to those who may know."""

from dataclasses import replace

import pytest
from sqlmodel import Session, select

from reviews.cases.commands import restrict
from reviews.people.joining.commands import decide, take_back
from reviews.people.joining.queries import Elsewhere, elsewhere
from reviews.people.joining.rules import Verdict
from reviews.people.queries import people_in
from tests.cast import Cast
from tests.factories import notified
from workbench.access import Actor, Grant, Role
from workbench.audit import AuditEntry, Operation
from workbench.errors import Invalid, NotAllowed, Stale

REASON = "Both records show the same custody photograph."


@pytest.fixture
def reviews(db: Session, cast: Cast) -> list[str]:
    """Three reviews of one person."""
    return [notified(db, cast) for _ in range(3)]


def person_of(db: Session, case_id: str) -> str:
    found = people_in(db, case_id).supervised
    assert found is not None
    return found.id


def join(db: Session, cast: Cast, one: str, other: str, verdict: Verdict = Verdict.JOINED) -> str:
    return decide(db, cast.rita, one, person_of(db, other), verdict, REASON)


def test_somebody_who_may_be_the_same_is_shown_with_the_reason_and_not_joined(
    db: Session, cast: Cast, reviews: list[str]
) -> None:
    found = elsewhere(db, cast.rita, reviews[0])
    assert {one.case_id for one in found.possible} == set(reviews[1:])
    assert "the same CRN" in found.possible[0].why
    assert "the same date of birth" in found.possible[0].why
    assert found.joined == ()


def test_joined_people_show_each_others_reviews_also_through_a_third(
    db: Session, cast: Cast, reviews: list[str]
) -> None:
    first, second, third = reviews
    join(db, cast, first, second)
    join(db, cast, second, third)
    for case_id in reviews:
        found = elsewhere(db, cast.rita, case_id)
        assert {one.case_id for one in found.joined} == set(reviews) - {case_id}
        assert found.possible == ()


def test_a_decision_is_audited_and_can_be_taken_back_from_either_review(
    db: Session, cast: Cast, reviews: list[str]
) -> None:
    first, second, _ = reviews
    join(db, cast, first, second)
    (decided,) = elsewhere(db, cast.rita, second).decided
    assert (decided.case_id, decided.reason, decided.by) == (first, REASON, cast.rita.name)
    take_back(db, cast.rita, second, decided.id, "The photographs differ.", seen_version=decided.version)
    found = elsewhere(db, cast.rita, first)
    assert (found.joined, found.decided) == ((), ())
    assert second in {one.case_id for one in found.possible}
    events = db.exec(select(AuditEntry.operation, AuditEntry.event).where(AuditEntry.object_id == decided.id)).all()
    assert events == [
        (Operation.COMBINATION, "people_joined"),
        (Operation.ALTERATION, "people_decision_taken_back"),
    ]


def test_people_kept_apart_are_no_longer_asked_about_and_not_joined_through_a_third(
    db: Session, cast: Cast, reviews: list[str]
) -> None:
    first, second, third = reviews
    join(db, cast, first, second, Verdict.KEPT_APART)
    assert {one.case_id for one in elsewhere(db, cast.rita, first).possible} == {third}
    join(db, cast, first, third)
    with pytest.raises(Invalid, match="different people"):
        join(db, cast, third, second)


def test_the_same_is_not_decided_twice(db: Session, cast: Cast, reviews: list[str]) -> None:
    join(db, cast, reviews[0], reviews[1])
    with pytest.raises(Invalid, match="decided already"):
        join(db, cast, reviews[1], reviews[0])


def test_a_decision_needs_a_reason_and_the_version_that_was_seen(db: Session, cast: Cast, reviews: list[str]) -> None:
    with pytest.raises(Invalid, match="Give the reason"):
        decide(db, cast.rita, reviews[0], person_of(db, reviews[1]), Verdict.JOINED, " ")
    decision = join(db, cast, reviews[0], reviews[1])
    with pytest.raises(Stale):
        take_back(db, cast.rita, reviews[0], decision, "No.", seen_version=7)


def test_nobody_decides_about_a_review_they_may_not_open(db: Session, cast: Cast, reviews: list[str]) -> None:
    with pytest.raises(NotAllowed):
        decide(db, cast.otto, reviews[0], person_of(db, reviews[1]), Verdict.JOINED, REASON)
    with pytest.raises(NotAllowed):
        decide(db, cast.rita, reviews[0], "made up", Verdict.JOINED, REASON)
    decision = join(db, cast, reviews[0], reviews[1])
    with pytest.raises(NotAllowed):
        take_back(db, cast.rita, reviews[2], decision, REASON, seen_version=1)


def of_wales(actor: Actor, role: Role) -> Actor:
    """The same person, with this role in Wales only."""
    return replace(actor, grants=frozenset({Grant(role, "Wales")}))


def in_wales(db: Session, cast: Cast) -> str:
    """A review of the same person in another region."""
    return notified(db, replace(cast, rita=of_wales(cast.rita, Role.REVIEWER)), region="Wales")


def test_of_another_regions_review_only_that_there_may_be_one_is_told(db: Session, cast: Cast) -> None:
    here, there = notified(db, cast), in_wales(db, cast)
    assert elsewhere(db, cast.colin, here) == Elsewhere(is_elsewhere=True)
    with pytest.raises(NotAllowed):
        decide(db, cast.colin, here, person_of(db, there), Verdict.JOINED, REASON)


def test_of_a_restricted_review_nothing_is_told(db: Session, cast: Cast) -> None:
    here, there = notified(db, cast), in_wales(db, cast)
    restrict(db, of_wales(cast.colin, Role.COUNTERSIGNER), there, True)
    assert elsewhere(db, cast.colin, here) == Elsewhere()
