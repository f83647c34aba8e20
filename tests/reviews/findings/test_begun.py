"""A warning of the chronology that is to become a finding: the finding begins with it, and answers it."""

from dataclasses import replace

import pytest
from sqlmodel import Session

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.warnings.commands import answer_warning, reopen_warning, turn_into_finding
from reviews.chronology.warnings.queries import open_warnings, to_become_findings
from reviews.findings.begun import unsent_finding
from reviews.findings.commands import add_finding, change_finding, keep_unsent_choices, remove_finding
from reviews.findings.queries import TAKEN_BACK, findings_of, gaps
from reviews.findings.rules import FindingDraft, GroundDraft, GroundKind, TagDraft
from reviews.findings.unsent import Choices
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.warnings.material import MISSED, RISK, with_warnings
from workbench.errors import NotAllowed

ASKED = f"Write the finding that answers the warning “{RISK}”."


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """A review in whose chronology an arrest and a missed contact raise a warning each."""
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_warnings(db, cast, case_id)
    return case_id


@pytest.fixture
def warning_id(db: Session, cast: Cast, case_id: str) -> str:
    """The warning about the arrest, which is to become a finding."""
    found = next(one for one in open_warnings(db, cast.rita, case_id) if one.name == RISK)
    turn_into_finding(db, cast.rita, case_id, found.id)
    return found.id


def asked_for(db: Session, case_id: str) -> list[str]:
    return [gap.reason for gap in gaps(db, case_id)]


def begun(db: Session, cast: Cast, case_id: str) -> FindingDraft:
    draft = unsent_finding(db, cast.rita, case_id).unsent.finished()
    return replace(
        draft, what="Nobody looked.", why="One worker for two days.", tags=(TagDraft("IP02"), TagDraft("PD02"))
    )


def test_a_new_finding_begins_with_the_warning_and_its_entries(
    db: Session, cast: Cast, case_id: str, warning_id: str
) -> None:
    unsent = unsent_finding(db, cast.rita, case_id).unsent
    assert (unsent.title, unsent.choices.warnings) == (RISK, (warning_id,))
    assert [ground.kind for ground in unsent.choices.grounds] == [GroundKind.ENTRY]


def test_a_gap_is_rested_on_with_its_days(db: Session, cast: Cast, case_id: str) -> None:
    level = {"group": "overall", "level": "high"}
    add_entry(db, cast.rita, case_id, an_entry("2 June 2025", agency="Probation", kind="risk_level", details=level))
    gap = next(one for one in open_warnings(db, cast.rita, case_id) if one.rule == "contact_gap")
    turn_into_finding(db, cast.rita, case_id, gap.id)
    (ground,) = [
        ground
        for ground in unsent_finding(db, cast.rita, case_id).unsent.choices.grounds
        if ground.kind is GroundKind.GAP
    ]
    assert (ground.gap_from, ground.gap_to, ground.words) == (gap.since, gap.until, gap.says)


def test_until_a_finding_answers_it_that_is_missing(db: Session, cast: Cast, case_id: str, warning_id: str) -> None:
    assert ASKED in asked_for(db, case_id)
    finding_id = add_finding(db, cast.rita, case_id, begun(db, cast, case_id))
    (finding,) = findings_of(db, cast.rita, case_id)
    assert finding.warnings == (warning_id,)
    assert finding.answers[0].startswith(RISK)
    assert ASKED not in asked_for(db, case_id)
    remove_finding(db, cast.rita, case_id, finding_id)
    assert ASKED in asked_for(db, case_id)


def test_one_finding_can_answer_several(db: Session, cast: Cast, case_id: str, warning_id: str) -> None:
    missed = next(one for one in open_warnings(db, cast.rita, case_id) if one.name == MISSED)
    turn_into_finding(db, cast.rita, case_id, missed.id)
    draft = replace(begun(db, cast, case_id), warnings=(warning_id, missed.id))
    add_finding(db, cast.rita, case_id, draft)
    assert asked_for(db, case_id) == []


def test_somebody_may_write_another_finding_first(db: Session, cast: Cast, case_id: str, warning_id: str) -> None:
    keep_unsent_choices(db, cast.rita, case_id, Choices())
    assert unsent_finding(db, cast.rita, case_id).unsent.choices == Choices()
    assert list(unsent_finding(db, cast.rita, case_id).warnings) == [warning_id]


def test_only_a_warning_that_is_to_become_a_finding_is_answered_by_one(
    db: Session, cast: Cast, case_id: str, warning_id: str
) -> None:
    missed = next(one for one in open_warnings(db, cast.rita, case_id) if one.name == MISSED)
    other = review_at(db, cast, Stage.DRAFTING)
    for wrong in ("0" * 24, missed.id):
        with pytest.raises(NotAllowed, match="chosen warning"):
            add_finding(db, cast.rita, case_id, replace(begun(db, cast, case_id), warnings=(wrong,)))
    entry_id = add_entry(db, cast.rita, other, an_entry())
    draft = replace(begun(db, cast, case_id), grounds=(GroundDraft(GroundKind.ENTRY, entry_id),))
    with pytest.raises(NotAllowed, match="chosen warning"):
        add_finding(db, cast.rita, other, draft)


def test_when_the_answer_is_taken_back_the_finding_says_so(
    db: Session, cast: Cast, case_id: str, warning_id: str
) -> None:
    add_finding(db, cast.rita, case_id, begun(db, cast, case_id))
    reopen_warning(db, cast.rita, case_id, warning_id, "It was looked at after all.")
    assert to_become_findings(db, case_id) == ()
    (finding,) = findings_of(db, cast.rita, case_id)
    assert finding.answers == (TAKEN_BACK,)
    answer_warning(db, cast.rita, case_id, warning_id, "It was looked at on 2 July.")
    draft = replace(begun(db, cast, case_id), title="Other", grounds=(GroundDraft(GroundKind.ENTRY, _entry(finding)),))
    change_finding(db, cast.rita, case_id, finding.id, draft, finding.version)
    assert findings_of(db, cast.rita, case_id)[0].answers == ()


def _entry(finding) -> str:
    return finding.grounds[0].about_id
