"""Deciding: by a third person, with words, once; the review stays as it is."""

import pytest
from sqlmodel import Session

from reviews.coding.commands import take_next
from reviews.coding.deciding.commands import decide
from reviews.coding.deciding.compared import agreed_texts, compared_codings
from reviews.coding.deciding.queries import decided_for, to_decide
from reviews.coding.deciding.rules import DecisionDraft
from reviews.findings.queries import findings_of
from tests.cast import Cast
from tests.reviews.coding.colleagues import FIRST, Colleagues, also, coded, drawn
from workbench.access import Grant, Role
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed, NotYet

DRAFT = DecisionDraft(("IP01", "MO01"), "The level was recorded too low from the start.")


def test_a_third_person_sees_both_and_decides_with_words(db: Session, cast: Cast, colleagues: Colleagues) -> None:
    coding_id = coded(db, cast, colleagues.sam)
    (both,) = to_decide(db, cast.quinn)
    assert ([one.code for one in both.first], [one.code for one in both.second]) == (
        [*FIRST],
        ["IP02", "MO01"],
    )
    assert both.is_sound
    assert agreed_texts(db, cast.quinn) == ()
    decide(db, cast.quinn, coding_id, DRAFT)
    assert to_decide(db, cast.quinn) == ()
    (agreed,) = agreed_texts(db, cast.quinn)
    assert agreed.codes == ("IP01", "MO01")
    assert verify(db).intact
    with pytest.raises(NotYet, match="has decided this already"):
        decide(db, colleagues.uma, coding_id, DRAFT)


def test_the_review_stays_as_it_is_and_its_reviewer_reads_the_decision(
    db: Session, cast: Cast, colleagues: Colleagues
) -> None:
    case_id = drawn(db, cast)
    before = findings_of(db, cast.rita, case_id)
    coding_id = take_next(db, colleagues.sam)
    from reviews.coding.commands import finish_coding

    finish_coding(db, colleagues.sam, coding_id, ["PD01"])
    decide(db, cast.quinn, coding_id, DecisionDraft(("PD01",), "The load is what the text shows."))
    assert findings_of(db, cast.rita, case_id) == before
    (both,) = decided_for(db, cast.rita)
    assert ([one.code for one in both.agreed], both.decided_by) == (["PD01"], "Quinn Hale")
    assert decided_for(db, colleagues.sam) == decided_for(db, colleagues.wyn) == ()


def test_neither_coder_nor_anybody_without_the_role_decides(db: Session, cast: Cast, colleagues: Colleagues) -> None:
    coding_id = coded(db, cast, colleagues.uma)
    with pytest.raises(Invalid, match="You coded this finding yourself"):
        decide(db, colleagues.uma, coding_id, DRAFT)
    assert to_decide(db, colleagues.uma) == ()
    for person in (cast.rita, also(cast.rita, Grant(Role.QA)), cast.colin, cast.stef, cast.nat, cast.ada, cast.otto):
        assert to_decide(db, person) == ()
        with pytest.raises((NotAllowed, NotYet)):
            decide(db, person, coding_id, DRAFT)


def test_nothing_is_decided_before_the_second_coder_has_finished(
    db: Session, cast: Cast, colleagues: Colleagues
) -> None:
    drawn(db, cast)
    coding_id = take_next(db, colleagues.sam)
    assert to_decide(db, cast.quinn) == compared_codings(db, cast.quinn) == ()
    for guess in (coding_id, "no such id"):
        with pytest.raises(NotAllowed, match="no two codings"):
            decide(db, cast.quinn, guess, DRAFT)


def test_two_codings_that_are_the_same_need_no_decision(db: Session, cast: Cast, colleagues: Colleagues) -> None:
    coded(db, cast, colleagues.sam, FIRST[::-1])
    assert to_decide(db, cast.quinn) == ()
    (found,) = compared_codings(db, cast.nat)
    assert found.agreed == found.first
    (agreed,) = agreed_texts(db, cast.quinn)
    assert agreed.codes == FIRST
    assert agreed_texts(db, cast.nat) == ()
