"""Suggestions are offered, accepted by putting the factor on the finding, rejected and offered again; all kept."""

import pytest
from sqlmodel import Session, select

from reviews.findings.commands import discard_unsent, keep_unsent_choices
from reviews.findings.suggesting.commands import offer, reject, settle, undo_rejection
from reviews.findings.suggesting.models import Suggestion
from reviews.findings.suggesting.queries import acceptance_rate, suggestions_for
from reviews.findings.suggesting.rules import State
from reviews.findings.unsent import Choices
from reviews.stages import Stage
from taxonomy.suggestion.rules import Candidate
from tests.cast import Cast
from tests.factories import review_at
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed

BEST = [
    Candidate("IP29", "Home visit", 0.8, ("home visit",), ("phrase: no home visit",)),
    Candidate("IP20", "Address", 0.3, ("home",), ("meaning: address + no",)),
]


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    case_id = review_at(db, cast, Stage.DRAFTING)
    offer(db, cast.rita, case_id, "", BEST, "2")
    return case_id


def states(db: Session, cast: Cast, case_id: str, about: str = "") -> dict[str, State]:
    return {one.code: one.state for one in suggestions_for(db, cast.rita, case_id, about)}


def the(db: Session, cast: Cast, case_id: str, code: str, about: str = "") -> str:
    return next(one.id for one in suggestions_for(db, cast.rita, case_id, about) if one.code == code)


def test_what_was_offered_is_kept_with_its_score_and_reasons(db: Session, cast: Cast, case_id: str) -> None:
    first, second = suggestions_for(db, cast.rita, case_id)
    assert (first.code, first.score, first.because, first.made_by) == ("IP29", 0.8, *[
        ("home visit",), ("phrase: no home visit",)
    ])  # fmt: skip
    assert (second.code, second.state) == ("IP20", State.OFFERED)
    entry = db.exec(select(AuditEntry).where(AuditEntry.event == "suggestions_offered")).one()
    assert entry.facts == {"factors": ["IP29", "IP20"], "engine": "2"}


def test_putting_the_factor_on_the_finding_accepts_it_and_taking_it_off_undoes_that(
    db: Session, cast: Cast, case_id: str
) -> None:
    keep_unsent_choices(db, cast.rita, case_id, Choices().with_tag("IP29"))
    assert states(db, cast, case_id) == {"IP29": State.ACCEPTED, "IP20": State.OFFERED}
    keep_unsent_choices(db, cast.rita, case_id, Choices())
    assert states(db, cast, case_id)["IP29"] is State.OFFERED


def test_a_rejected_one_is_not_offered_again_until_that_is_undone_or_asked_for(
    db: Session, cast: Cast, case_id: str
) -> None:
    reject(db, cast.rita, case_id, the(db, cast, case_id, "IP20"))
    offer(db, cast.rita, case_id, "", BEST, "2")
    assert states(db, cast, case_id) == {"IP29": State.OFFERED, "IP20": State.REJECTED}
    undo_rejection(db, cast.rita, case_id, the(db, cast, case_id, "IP20"))
    assert states(db, cast, case_id)["IP20"] is State.OFFERED
    reject(db, cast.rita, case_id, the(db, cast, case_id, "IP20"))
    offer(db, cast.rita, case_id, "", BEST, "2", again=True)
    assert states(db, cast, case_id)["IP20"] is State.OFFERED


def test_what_the_words_no_longer_suggest_is_passed_over_and_kept(db: Session, cast: Cast, case_id: str) -> None:
    offer(db, cast.rita, case_id, "", BEST[1:], "2")
    assert states(db, cast, case_id) == {"IP20": State.OFFERED}
    assert {row.state for row in db.exec(select(Suggestion))} == {State.OFFERED, State.PASSED_OVER}


def test_what_was_decided_goes_with_the_finding_and_not_to_the_next_one(db: Session, cast: Cast, case_id: str) -> None:
    reject(db, cast.rita, case_id, the(db, cast, case_id, "IP20"))
    settle(db, cast.rita, case_id, "the-finding")
    assert states(db, cast, case_id) == {}
    assert states(db, cast, case_id, "the-finding")["IP20"] is State.REJECTED
    offer(db, cast.rita, case_id, "", BEST, "2")
    discard_unsent(db, cast.rita, case_id)
    assert states(db, cast, case_id) == {}


def test_the_rate_of_acceptance_is_for_the_national_analyst(db: Session, cast: Cast, case_id: str) -> None:
    keep_unsent_choices(db, cast.rita, case_id, Choices().with_tag("IP29"))
    reject(db, cast.rita, case_id, the(db, cast, case_id, "IP20"))
    (rate,) = acceptance_rate(db, cast.nat)
    assert (rate.engine, rate.offered, rate.accepted, rate.rejected, rate.share) == ("2", 2, 1, 1, 0.5)
    with pytest.raises(NotAllowed):
        acceptance_rate(db, cast.rita)


def test_an_accepted_one_is_not_rejected(db: Session, cast: Cast, case_id: str) -> None:
    keep_unsent_choices(db, cast.rita, case_id, Choices().with_tag("IP29"))
    with pytest.raises(Invalid):
        reject(db, cast.rita, case_id, the(db, cast, case_id, "IP29"))


def test_nobody_decides_on_a_suggestion_of_another_review_or_without_leave(
    db: Session, cast: Cast, case_id: str
) -> None:
    other, ours = review_at(db, cast, Stage.DRAFTING), the(db, cast, case_id, "IP29")
    with pytest.raises(NotAllowed):
        reject(db, cast.rita, other, ours)
    for act in (reject, undo_rejection):
        with pytest.raises(NotAllowed):
            act(db, cast.otto, case_id, ours)
    with pytest.raises(NotAllowed):
        offer(db, cast.otto, case_id, "", BEST, "2")
