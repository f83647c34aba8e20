"""How far a review explains why: counted, and said in a sentence."""

from dataclasses import replace

import pytest
from sqlmodel import Session

from reviews.findings.begun import unsent_finding
from reviews.findings.commands import change_finding, remove_finding
from reviews.findings.depth import Explains, as_numbers, depth
from reviews.findings.explained import depth_of
from reviews.findings.queries import findings_of
from reviews.findings.rules import FindingKind, TagDraft
from reviews.stages import Stage
from taxonomy.vocabulary.rules import Level
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries
from tests.reviews.findings.test_complete import with_levels
from workbench.errors import NotAllowed

STOPPED, REACHED = with_levels((Level.PRACTITIONER,)), with_levels((Level.TEAM,))
REASONED = replace(STOPPED, none_found="We asked.")


def test_each_concern_is_counted_once_and_good_practice_is_not():
    good = replace(STOPPED, kind=FindingKind.GOOD_PRACTICE)
    found = depth((STOPPED, REACHED, REASONED, good), 240, 12)
    assert (found.concerns, found.to_system, found.reasoned) == (3, 1, 1)
    assert found.in_words == (
        "1 of 3 concerns is explained as far as the organisation or system, and 1 says why no such factor was found. "
        "12 of 240 entries are used in a finding."
    )
    assert [one.number for one in found.missing] == [3]
    assert (found.share_to_system, found.share_used) == (1 / 3, 0.05)


@pytest.mark.parametrize(
    ("findings", "explains"),
    [
        ((), Explains.NOTHING),
        ((STOPPED, REASONED), Explains.NO),
        ((REACHED, REASONED), Explains.SOME),
        ((REACHED,), Explains.EVERY),
    ],
)
def test_how_far_a_whole_review_explains_why(findings, explains):
    assert depth(findings, 240, 12).explains is explains


def test_with_nothing_there_no_share_is_made_up():
    found = depth((), 0, 0)
    assert (found.share_to_system, found.share_used) == (None, None)
    assert found.in_words == "There is no concern to explain yet. The chronology has no entries yet."
    assert as_numbers(found)["share_to_system"] is None


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    for _ in range(2):  # the first is another review of hers
        case_id = review_at(db, cast, Stage.DRAFTING)
        with_entries(db, cast, case_id)
        with_concern(db, cast, case_id)
    return case_id


def test_a_review_says_what_is_explained_and_used_until_it_is_taken_out(db: Session, cast: Cast, case_id: str) -> None:
    found = depth_of(db, cast.rita, case_id)
    assert (found.concerns, found.to_system, found.entries, found.used, found.missing) == (1, 1, 2, 1, ())
    (finding,) = findings_of(db, cast.rita, case_id)
    draft = replace(unsent_finding(db, cast.rita, case_id, finding).unsent.finished(), tags=(TagDraft("IP01"),))
    change_finding(db, cast.rita, case_id, finding.id, draft, finding.version)
    (one,) = depth_of(db, cast.rita, case_id).missing
    assert (one.finding_id, one.number) == (finding.id, 1)
    remove_finding(db, cast.rita, case_id, finding.id)
    assert depth_of(db, cast.rita, case_id).used == 0


def test_whoever_may_not_read_the_review_is_told_nothing_of_it(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(NotAllowed):
        depth_of(db, cast.otto, case_id)
