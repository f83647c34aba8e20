"""A factor is put on a finding by itself, recorded, and taken off; the rest of the finding stays."""

import pytest
from sqlmodel import Session, col, select

from reviews.findings.commands import add_finding, keep_unsent_words, remove_finding
from reviews.findings.putting.commands import put_factor, take_factor_off
from reviews.findings.queries import findings_of
from reviews.findings.rules import Strength
from reviews.findings.steps import Step
from reviews.findings.suggesting.commands import offer
from reviews.findings.suggesting.queries import suggestions_for
from reviews.findings.suggesting.rules import State
from reviews.findings.unsent import Part
from reviews.stages import Stage
from taxonomy.suggestion.rules import Candidate
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries
from tests.reviews.findings.test_a_later_version import publish_with_a_split
from tests.reviews.findings.test_commands import a_concern, drafted
from workbench.audit import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, case_id)
    return case_id


@pytest.fixture
def finding_id(db: Session, cast: Cast, case_id: str) -> str:
    return with_concern(db, cast, case_id)


def events(db: Session) -> list[str]:
    return list(db.exec(select(AuditEntry.event).order_by(col(AuditEntry.number).desc())))


def test_it_is_put_there_with_who_and_where_and_taken_off_again(
    db: Session, cast: Cast, case_id: str, finding_id: str
) -> None:
    (before,) = findings_of(db, cast.rita, case_id)
    put_factor(db, cast.rita, case_id, finding_id, "PD01", "organisation or system")
    (after,) = findings_of(db, cast.rita, case_id)
    tag = next(tag for tag in after.tags if tag.code == "PD01")
    assert (tag.strength, tag.step) == (Strength.CONTRIBUTED, Step.SYSTEM)
    assert [one for one in after.tags if one is not tag] == list(before.tags)
    assert after.version > before.version  # a second writer is told
    assert events(db)[0] == "factor_put_on_finding"
    take_factor_off(db, cast.rita, case_id, finding_id, "PD01")
    assert findings_of(db, cast.rita, case_id)[0].tags == before.tags
    assert events(db)[0] == "factor_taken_off_finding"


def test_what_is_there_already_is_refused_whichever_version_it_came_with(
    db: Session, cast: Cast, case_id: str, finding_id: str
) -> None:
    with pytest.raises(Invalid, match="Finding 1 has IP01 already"):
        put_factor(db, cast.rita, case_id, finding_id, "IP01")
    other = drafted(db, cast)
    old = add_finding(db, cast.rita, other, a_concern(db, cast, other))
    publish_with_a_split(db)
    with pytest.raises(Invalid, match="already"):
        put_factor(db, cast.rita, other, old, "IP29")
    put_factor(db, cast.rita, other, old, "IP98")


def test_a_suggestion_of_it_is_accepted_by_that_and_offered_again_when_it_goes(
    db: Session, cast: Cast, case_id: str, finding_id: str
) -> None:
    offer(db, cast.rita, case_id, finding_id, [Candidate("PD01", "High caseload", 0.9, ("cases",), ("phrase",))], "2")
    put_factor(db, cast.rita, case_id, finding_id, "PD01")
    assert [one.state for one in suggestions_for(db, cast.rita, case_id, finding_id)] == [State.ACCEPTED]
    take_factor_off(db, cast.rita, case_id, finding_id, "PD01")
    assert [one.state for one in suggestions_for(db, cast.rita, case_id, finding_id)] == [State.OFFERED]


def test_a_finding_that_one_is_changing_waits_so_that_nothing_typed_is_lost(
    db: Session, cast: Cast, case_id: str, finding_id: str
) -> None:
    keep_unsent_words(db, cast.rita, case_id, Part.TITLE, "Another title", 0, finding_id)
    with pytest.raises(NotYet, match="begun to change finding 1"):
        put_factor(db, cast.rita, case_id, finding_id, "PD01")
    with pytest.raises(NotYet):
        take_factor_off(db, cast.rita, case_id, finding_id, "IP01")


def test_only_its_reviewer_while_writing_and_only_on_a_finding_of_the_review(
    db: Session, cast: Cast, case_id: str, finding_id: str
) -> None:
    for actor in (cast.quinn, cast.otto, cast.stef, cast.nat):
        with pytest.raises(NotAllowed):
            put_factor(db, actor, case_id, finding_id, "PD01")
    with pytest.raises(NotAllowed):
        put_factor(db, cast.rita, review_at(db, cast, Stage.DRAFTING), finding_id, "PD01")
    remove_finding(db, cast.rita, case_id, finding_id)
    with pytest.raises(NotAllowed):
        take_factor_off(db, cast.rita, case_id, finding_id, "IP01")
    final = review_at(db, cast, Stage.FINAL)
    with pytest.raises(NotYet):
        put_factor(db, cast.rita, final, findings_of(db, cast.rita, final)[0].id, "PD01")
