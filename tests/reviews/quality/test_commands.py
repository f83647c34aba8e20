"""Rating a review."""

import pytest
from sqlmodel import Session, select

from reviews.quality.commands import rate
from reviews.quality.queries import gaps, qa_queue, quality_of
from reviews.quality.rules import Decision, Mark
from reviews.stages import Stage
from reviews.workflow.commands import take_for_quality
from tests.cast import Cast
from tests.factories import a_rating, review_at
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """A review in quality assurance; and another."""
    review_at(db, cast, Stage.QUALITY_ASSURANCE)
    return review_at(db, cast, Stage.QUALITY_ASSURANCE)


def test_a_reading_is_kept_with_its_ratings_in_the_order_of_the_standards(
    db: Session, cast: Cast, case_id: str
) -> None:
    rate(db, cast.quinn, case_id, a_rating(mark=Mark.OUTSTANDING))
    (reading,) = quality_of(db, cast.quinn, case_id)
    assert reading.decision is Decision.PASS
    assert [rating.name for rating in reading.ratings] == [
        "Analysis of practice",
        "Overall judgements",
        "Learning",
        "Victims and their families",
    ]
    assert {rating.mark for rating in reading.ratings} == {Mark.OUTSTANDING}


def test_the_gate_opens_with_a_pass_of_the_frozen_text(db: Session, cast: Cast, case_id: str) -> None:
    assert [(gap.gate, gap.where) for gap in gaps(db, case_id)] == [("quality", "quality")]
    rate(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="The reasons do not follow."))
    assert len(gaps(db, case_id)) == 1
    rate(db, cast.quinn, case_id, a_rating())
    assert gaps(db, case_id) == ()


def test_the_queue_holds_what_waits_and_says_whose_it_is(db: Session, cast: Cast, case_id: str) -> None:
    take_for_quality(db, cast.quinn, case_id)
    take_for_quality(db, cast.quinn, case_id)
    queue = {item.case.id: item for item in qa_queue(db, cast.quinn)}
    assert len(queue) == 2
    assert queue[case_id].is_mine
    assert queue[case_id].days == 0
    assert not any(item.is_taken for item in queue.values())
    for nobody in (cast.rita, cast.stef, cast.nat, cast.otto):
        assert qa_queue(db, nobody) == ()


def test_an_unfair_decision_is_refused(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid, match="Say what must change"):
        rate(db, cast.quinn, case_id, a_rating(Decision.RETURN))


def test_only_qa_rates_and_only_in_quality_assurance(db: Session, cast: Cast, case_id: str) -> None:
    for other in (cast.rita, cast.colin):
        with pytest.raises(NotYet):
            rate(db, other, case_id, a_rating())
    for stranger in (cast.nat, cast.ada, cast.otto):
        with pytest.raises(NotAllowed):
            rate(db, stranger, case_id, a_rating())
    with pytest.raises(NotAllowed):
        rate(db, cast.quinn, review_at(db, cast, Stage.COUNTERSIGNING), a_rating())
    with pytest.raises(NotYet):
        quality_of(db, cast.stef, case_id)


def test_a_rating_is_in_the_record(db: Session, cast: Cast, case_id: str) -> None:
    rate(db, cast.quinn, case_id, a_rating())
    events = db.exec(select(AuditEntry.event).where(AuditEntry.case_id == case_id)).all()
    assert (events.count("review_rated"), events.count("standard_rated")) == (1, 4)
