"""Drawing: by lot in a region or by hand, frozen as it stands, once."""

import pytest
from sqlmodel import Session

from reviews.cases.commands import restrict
from reviews.cases.queries import the_case
from reviews.coding.commands import finish_coding, take_next
from reviews.coding.deciding.compared import compared_codings
from reviews.coding.drawing.commands import draw_by_hand, draw_by_lot
from reviews.coding.drawing.queries import drawn_so_far, lot_of
from reviews.coding.queries import mine_to_code
from reviews.findings.commands import change_finding
from reviews.findings.queries import findings_of
from reviews.findings.rules import FindingDraft, GroundDraft, GroundKind, Strength, TagDraft
from reviews.permissions import Permission
from reviews.quality.rules import Decision
from reviews.stages import Stage
from reviews.workflow.commands import decide_quality
from tests.cast import LONDON, Cast
from tests.factories import a_rating, review_at
from tests.reviews.coding.colleagues import WALES, Colleagues, drawn
from workbench.errors import Invalid, NotAllowed, NotYet


def test_a_lot_is_drawn_once_from_approved_reviews(db: Session, cast: Cast) -> None:
    review_at(db, cast, Stage.QUALITY_ASSURANCE)
    drawn(db, cast)
    assert [(one.region, one.drawn, one.coded) for one in drawn_so_far(db, cast.quinn)] == [(LONDON, 1, 0)]
    assert lot_of(db, cast.quinn, LONDON).there == 0
    with pytest.raises(NotYet, match="No finding of an approved review in London is left"):
        draw_by_lot(db, cast.quinn, LONDON, 5, 1)


@pytest.mark.parametrize("part", ["rita", "colin", "stef", "nat", "ada", "otto"])
def test_only_quality_assurance_draws(db: Session, cast: Cast, part: str) -> None:
    person = getattr(cast, part)
    with pytest.raises(NotAllowed):
        draw_by_lot(db, person, LONDON, 5, 1)
    with pytest.raises((NotAllowed, NotYet)):
        draw_by_hand(db, person, review_at(db, cast, Stage.FINAL), 1)
    with pytest.raises(NotAllowed):
        lot_of(db, person, LONDON)
    assert drawn_so_far(db, person) == ()


def test_another_region_has_nothing_of_this_one(db: Session, cast: Cast) -> None:
    review_at(db, cast, Stage.FINAL)
    with pytest.raises(NotYet, match="in Wales"):
        draw_by_lot(db, cast.quinn, WALES, 5, 1)


def test_one_is_chosen_by_hand_and_not_twice(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.FINAL)
    with pytest.raises(Invalid, match="There is no finding 9"):
        draw_by_hand(db, cast.quinn, case_id, 9)
    draw_by_hand(db, cast.quinn, case_id, 1)
    with pytest.raises(Invalid, match="drawn already"):
        draw_by_hand(db, cast.quinn, case_id, 1)


def test_a_restricted_review_is_never_drawn(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.QUALITY_ASSURANCE)
    restrict(db, cast.colin, case_id, is_restricted=True)
    with pytest.raises((NotAllowed, NotYet)):
        draw_by_hand(db, cast.quinn, case_id, 1)


def test_what_the_reviewer_changes_later_changes_nothing_in_the_comparison(
    db: Session, cast: Cast, colleagues: Colleagues
) -> None:
    case_id = review_at(db, cast, Stage.QUALITY_ASSURANCE)
    draw_by_hand(db, cast.quinn, case_id, 1)
    (before,) = findings_of(db, cast.rita, case_id)
    decide_quality(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="Say more."))
    _change_tags(db, cast, case_id)
    (after,) = findings_of(db, cast.rita, case_id)
    assert [tag.code for tag in after.tags] != [tag.code for tag in before.tags]

    from reviews.workflow.commands import advance, countersign

    advance(db, cast.rita, case_id, Stage.COUNTERSIGNING)
    countersign(db, cast.colin, case_id, "Read again.")
    assert the_case(db, cast.rita, Permission.READ_CASE, case_id).stage is Stage.QUALITY_ASSURANCE
    coding_id = take_next(db, colleagues.sam)
    mine = mine_to_code(db, colleagues.sam)
    assert mine is not None
    assert mine.what == before.what
    finish_coding(db, colleagues.sam, coding_id, ["IP01"])
    (found,) = compared_codings(db, cast.quinn)
    assert found.first == {tag.guid for tag in before.tags}


def test_a_frozen_coding_that_was_tampered_with_counts_in_no_figure(
    db: Session, cast: Cast, colleagues: Colleagues
) -> None:
    from reviews.coding.models import SecondCoding

    drawn(db, cast)
    coding_id = take_next(db, colleagues.sam)
    finish_coding(db, colleagues.sam, coding_id, ["IP02"])
    assert len(compared_codings(db, cast.quinn)) == 1
    row = db.get(SecondCoding, coding_id)
    assert row is not None
    row.first = list(row.second)
    db.add(row)
    db.flush()
    assert compared_codings(db, cast.quinn) == ()


def _change_tags(db: Session, cast: Cast, case_id: str) -> None:
    (finding,) = findings_of(db, cast.rita, case_id)
    grounds = tuple(
        GroundDraft(ground.kind, ground.about_id, ground.words, ground.gap_from, ground.gap_to)
        for ground in finding.grounds
        if ground.kind is not GroundKind.INTERVIEW
    )
    draft = FindingDraft(
        finding.kind,
        finding.title,
        "Another text.",
        finding.why,
        grounds,
        (TagDraft("IP01", Strength.BORE_DIRECTLY), TagDraft("PD01")),
    )
    change_finding(db, cast.rita, case_id, finding.id, draft, finding.version)
