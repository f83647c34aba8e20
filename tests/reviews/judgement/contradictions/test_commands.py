"""Saying how what does not seem to fit together does."""

import pytest
from sqlmodel import Session, select

from reviews.findings.commands import remove_finding
from reviews.findings.queries import findings_of
from reviews.judgement.contradictions.commands import resolve_contradiction
from reviews.judgement.contradictions.queries import contradictions_of, explained_without_change, gaps
from reviews.judgement.contradictions.rules import Clash, Put
from reviews.judgement.rules import Answer
from reviews.stages import Stage
from reviews.workflow.commands import advance
from tests.cast import Cast
from tests.factories import (
    FITS,
    review_at,
    with_concern,
    with_contradictions_resolved,
    with_entries,
    with_improvement,
    with_interview,
    with_judgement,
    with_replies_answered,
    with_warnings_answered,
)
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """A review that says yes, with a concern that bore directly and from which nothing follows yet."""
    made = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, made)
    with_interview(db, cast, made)
    with_concern(db, cast, made)
    with_judgement(db, cast, made, Answer.YES)
    return made


def put_now(db: Session, cast: Cast, case_id: str) -> dict[Clash, Put]:
    return {one.contradiction.clash: one for one in contradictions_of(db, cast.rita, case_id)}


def resolve(db: Session, cast: Cast, case_id: str, clash: Clash) -> None:
    found = put_now(db, cast, case_id)[clash].contradiction
    resolve_contradiction(db, cast.rita, case_id, found.key, FITS, found.rests_on)


def test_it_holds_up_the_way_to_the_manager_until_it_is_resolved(db: Session, cast: Cast, case_id: str) -> None:
    with_improvement(db, cast, case_id)
    advance(db, cast.rita, case_id, Stage.REPLYING)
    with_replies_answered(db, cast, case_id)
    with_warnings_answered(db, cast, case_id)
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, Stage.COUNTERSIGNING)
    assert [(gap.gate, gap.where) for gap in refusal.value.gaps] == [("contradictions", "judgement")]
    resolve(db, cast, case_id, Clash.YES_AND_DIRECT)
    assert gaps(db, cast.rita, case_id) == ()
    advance(db, cast.rita, case_id, Stage.COUNTERSIGNING)


def test_a_concern_may_go_without_an_improvement_where_it_is_said_why(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, Stage.REPLYING)
    assert [gap.gate for gap in refusal.value.gaps] == ["improvement"]
    resolve(db, cast, case_id, Clash.NO_CHANGE)
    (finding,) = findings_of(db, cast.rita, case_id)
    assert explained_without_change(db, cast.rita, case_id) == {finding.id}
    advance(db, cast.rita, case_id, Stage.REPLYING)


def test_another_concern_asks_anew_with_the_earlier_words_at_hand(db: Session, cast: Cast, case_id: str) -> None:
    resolve(db, cast, case_id, Clash.YES_AND_DIRECT)
    other = with_concern(db, cast, case_id, "Another concern")
    anew = put_now(db, cast, case_id)[Clash.YES_AND_DIRECT]
    assert (anew.is_anew, anew.words) == (True, FITS)
    remove_finding(db, cast.rita, case_id, other)
    assert put_now(db, cast, case_id)[Clash.YES_AND_DIRECT].is_resolved


def test_one_that_is_gone_asks_nothing(db: Session, cast: Cast, case_id: str) -> None:
    with_judgement(db, cast, case_id, Answer.NO)
    assert set(put_now(db, cast, case_id)) == {Clash.NO_CHANGE}


def test_words_for_what_no_longer_stands_so_are_refused(db: Session, cast: Cast, case_id: str) -> None:
    seen = put_now(db, cast, case_id)[Clash.YES_AND_DIRECT].contradiction
    with_concern(db, cast, case_id, "Another concern")
    with pytest.raises(Invalid, match="has changed since"):
        resolve_contradiction(db, cast.rita, case_id, seen.key, FITS, seen.rests_on)
    with pytest.raises(Invalid, match="has changed since"):
        resolve_contradiction(db, cast.rita, case_id, "yes_and_area:nowhere", FITS)
    with pytest.raises(Invalid):
        resolve_contradiction(db, cast.rita, case_id, seen.key, " ")
    assert not put_now(db, cast, case_id)[Clash.YES_AND_DIRECT].words


def test_only_its_reviewer_says_how_it_fits_and_it_is_in_the_record(db: Session, cast: Cast, case_id: str) -> None:
    key = put_now(db, cast, case_id)[Clash.YES_AND_DIRECT].contradiction.key
    with pytest.raises(NotYet):
        resolve_contradiction(db, cast.colin, case_id, key, FITS)
    for stranger in (cast.stef, cast.quinn, cast.otto):
        with pytest.raises(NotAllowed):
            resolve_contradiction(db, stranger, case_id, key, FITS)
        with pytest.raises(NotAllowed):
            contradictions_of(db, stranger, case_id)
    with_contradictions_resolved(db, cast, case_id)
    resolve_contradiction(db, cast.rita, case_id, key, "Said better.")
    events = list(db.exec(select(AuditEntry.event).where(AuditEntry.case_id == case_id)))
    assert (events.count("contradiction_resolved"), events.count("contradiction_resolved_anew")) == (1, 1)
