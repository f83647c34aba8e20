"""Whoever writes the text leaves a remark as it is, and asks for it again; nobody else does."""

import pytest
from sqlmodel import Session, select

from reviews.stages import Stage
from reviews.wording.commands import leave_wording, remark_again
from reviews.wording.models import WordingLeft
from reviews.wording.queries import grounds_of
from taxonomy.wording.rules import Kind
from tests.cast import Cast
from tests.factories import review_at
from workbench.audit.models import AuditEntry
from workbench.errors import NotAllowed, NotYet

DIGEST = "d" * 64


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    noise = review_at(db, cast, Stage.DRAFTING)
    leave_wording(db, cast.rita, noise, Kind.JARGON, "e" * 64)
    return review_at(db, cast, Stage.DRAFTING)


def test_a_remark_is_left_as_it_is_with_who_left_it(db: Session, cast: Cast, case_id: str) -> None:
    leave_wording(db, cast.rita, case_id, Kind.BLAME, DIGEST)
    leave_wording(db, cast.rita, case_id, Kind.BLAME, DIGEST)  # a second press changes nothing
    (row,) = db.exec(select(WordingLeft).where(WordingLeft.case_id == case_id)).all()
    assert (row.kind, row.digest, row.left_by_id) == (Kind.BLAME, DIGEST, cast.rita.account_id)
    assert grounds_of(db, cast.rita, case_id).left == {DIGEST}
    events = db.exec(select(AuditEntry.event).where(AuditEntry.case_id == case_id)).all()
    assert events.count("wording_left") == 1


def test_it_is_remarked_on_again_when_asked(db: Session, cast: Cast, case_id: str) -> None:
    leave_wording(db, cast.rita, case_id, Kind.BLAME, DIGEST)
    remark_again(db, cast.rita, case_id, [DIGEST, "e" * 64])
    assert not grounds_of(db, cast.rita, case_id).left
    assert len(db.exec(select(WordingLeft)).all()) == 1  # of the other review nothing was touched


def test_the_manager_decides_while_it_waits_for_their_signature(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.COUNTERSIGNING)
    leave_wording(db, cast.colin, case_id, Kind.BLAME, DIGEST)
    assert grounds_of(db, cast.colin, case_id).can_leave
    with pytest.raises(NotYet):
        leave_wording(db, cast.rita, case_id, Kind.NAME, DIGEST)


def test_nobody_else_does(db: Session, cast: Cast, case_id: str) -> None:
    for actor in (cast.colin, cast.otto, cast.stef):
        with pytest.raises((NotAllowed, NotYet)):
            leave_wording(db, actor, case_id, Kind.BLAME, DIGEST)
        with pytest.raises((NotAllowed, NotYet)):
            remark_again(db, actor, case_id, [DIGEST])


def test_the_names_on_record_are_those_of_the_review(db: Session, cast: Cast, case_id: str) -> None:
    grounds = grounds_of(db, cast.rita, case_id)
    assert grounds.names
    assert all(grounds.names)
    assert not grounds_of(db, cast.colin, case_id).can_leave
