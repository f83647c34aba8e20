"""Writing what will change."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from reviews.findings.commands import change_finding, remove_finding
from reviews.findings.queries import findings_of
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, Strength, TagDraft
from reviews.improvement.commands import add_improvement, change_improvement, remove_improvement
from reviews.improvement.queries import gaps, improvements_of
from reviews.improvement.rules import ImprovementDraft, ImprovementLevel
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries, with_improvement
from workbench import clock
from workbench.errors import Invalid, NotAllowed, NotYet, Stale


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """A review being drafted, with two concerns; and another that has as much."""
    for _ in range(2):
        made = review_at(db, cast, Stage.DRAFTING)
        with_entries(db, cast, made)
        with_concern(db, cast, made)
        with_concern(db, cast, made, "The referral was not answered")
    return made


def draft_for(db: Session, cast: Cast, case_id: str) -> ImprovementDraft:
    finding = findings_of(db, cast.rita, case_id)[0]
    by_on = date(clock.today().year + 1, 3, 31)
    return ImprovementDraft(
        finding.id, " Plans show visits ", "Head of the unit", by_on, "Ten plans a month", factors=("MO01",)
    )


def test_every_concern_needs_an_improvement(db: Session, cast: Cast, case_id: str) -> None:
    assert [gap.gate for gap in gaps(db, case_id)] == ["improvement", "improvement"]
    add_improvement(db, cast.rita, case_id, draft_for(db, cast, case_id))
    assert [gap.reason for gap in gaps(db, case_id)] == [
        "Say what will change because of finding 2: The referral was not answered"
    ]
    assert gaps(db, case_id)[0].where == "improvements"


def test_improvements_are_read_in_their_order_and_trimmed(db: Session, cast: Cast, case_id: str) -> None:
    with_improvement(db, cast, case_id)
    add_improvement(db, cast.rita, case_id, draft_for(db, cast, case_id))
    found = improvements_of(db, cast.rita, case_id)
    assert [(item.number, item.finding_number) for item in found] == [(1, 1), (2, 2), (3, 1)]
    assert found[2].what == "Plans show visits"
    assert found[2].level is ImprovementLevel.TEAM


def test_an_improvement_is_changed_by_whoever_saw_its_last_version(db: Session, cast: Cast, case_id: str) -> None:
    draft = draft_for(db, cast, case_id)
    added = add_improvement(db, cast.rita, case_id, draft)
    seen = improvements_of(db, cast.rita, case_id)[0].version
    change_improvement(db, cast.rita, case_id, added, replace(draft, owner="Regional director"), seen)
    assert improvements_of(db, cast.rita, case_id)[0].owner == "Regional director"
    with pytest.raises(Stale) as refusal:
        change_improvement(db, cast.rita, case_id, added, replace(draft, owner="Nobody"), seen)
    assert refusal.value.theirs["owner"] == "Regional director"


def test_an_improvement_is_removed(db: Session, cast: Cast, case_id: str) -> None:
    added = add_improvement(db, cast.rita, case_id, draft_for(db, cast, case_id))
    remove_improvement(db, cast.rita, case_id, added)
    assert improvements_of(db, cast.rita, case_id) == ()


def test_an_improvement_goes_with_its_finding(db: Session, cast: Cast, case_id: str) -> None:
    with_improvement(db, cast, case_id)
    remove_finding(db, cast.rita, case_id, findings_of(db, cast.rita, case_id)[0].id)
    assert [item.number for item in improvements_of(db, cast.rita, case_id)] == [2]
    assert gaps(db, case_id) == ()


def test_the_job_of_somebody_named_in_the_review_is_given_by_role(db: Session, cast: Cast, case_id: str) -> None:
    draft = replace(draft_for(db, cast, case_id), owner=f"{cast.stef.name}, practitioner")
    with pytest.raises(Invalid) as refusal:
        add_improvement(db, cast.rita, case_id, draft)
    assert refusal.value.field == "owner"


def test_nothing_reaches_into_another_review(db: Session, cast: Cast, case_id: str) -> None:
    other = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, other)
    with_concern(db, cast, other)
    theirs = draft_for(db, cast, other)
    added = add_improvement(db, cast.rita, other, theirs)
    mine = draft_for(db, cast, case_id)
    with pytest.raises(Invalid, match="finding of this review"):
        add_improvement(db, cast.rita, case_id, theirs)
    for seen in (None, 99):  # a stale version of another review's must not show what it says
        with pytest.raises(NotAllowed):
            change_improvement(db, cast.rita, case_id, added, mine, seen)
    with pytest.raises(NotAllowed):
        remove_improvement(db, cast.rita, case_id, added)
    assert len(improvements_of(db, cast.rita, other)) == 1


def test_only_its_reviewer_writes(db: Session, cast: Cast, case_id: str) -> None:
    draft = draft_for(db, cast, case_id)
    with pytest.raises(NotYet):
        add_improvement(db, cast.colin, case_id, draft)
    for stranger in (cast.stef, cast.quinn, cast.nat, cast.ada, cast.otto):
        with pytest.raises(NotAllowed):
            add_improvement(db, stranger, case_id, draft)


def test_a_change_is_meant_for_factors_of_its_finding_alone(db: Session, cast: Cast, case_id: str) -> None:
    draft = draft_for(db, cast, case_id)
    for factors in ((), ("IP21",), ("MO01", "nothing")):
        with pytest.raises(Invalid) as refusal:
            add_improvement(db, cast.rita, case_id, replace(draft, factors=factors))
        assert refusal.value.field == "factors"
    add_improvement(db, cast.rita, case_id, replace(draft, factors=("PD02", "IP01")))
    assert [one.code for one in improvements_of(db, cast.rita, case_id)[0].factors] == ["IP01", "PD02"]


def test_a_factor_that_is_taken_off_the_finding_is_asked_for_again(db: Session, cast: Cast, case_id: str) -> None:
    add_improvement(db, cast.rita, case_id, draft_for(db, cast, case_id))
    finding = findings_of(db, cast.rita, case_id)[0]
    draft = FindingDraft(
        FindingKind.CONCERN, finding.title, finding.what, finding.why,
        (GroundDraft(GroundKind.GAP, words="No visit", gap_from=date(2025, 9, 1), gap_to=date(2026, 1, 9)),),
        (TagDraft("IP01", Strength.BORE_DIRECTLY), TagDraft("PD02")),
    )  # fmt: skip
    change_finding(db, cast.rita, case_id, finding.id, draft, finding.version)
    assert "improvement 1 is meant to change" in gaps(db, case_id)[-1].reason


def test_the_kinds_of_a_change_say_how_strong_it_is(db: Session, cast: Cast, case_id: str) -> None:
    draft = draft_for(db, cast, case_id)
    for kinds, strength in (((), None), (("training",), "weaker"), (("training", "checklist"), "intermediate")):
        add_improvement(db, cast.rita, case_id, replace(draft, kinds=kinds))
        assert improvements_of(db, cast.rita, case_id)[-1].strength == strength
    with pytest.raises(Invalid, match="from the list"):
        add_improvement(db, cast.rita, case_id, replace(draft, kinds=("magic",)))
