"""Coding a second time: taken by somebody who knows nothing, finished once, given back; and nobody sees too much."""

import pytest
from sqlmodel import Session

from reviews.cases.queries import reviews_of, stage_counts, the_case
from reviews.cases.readable import readable_among
from reviews.coding.commands import finish_coding, give_back, keep_unsent_codes, take_next
from reviews.coding.deciding.compared import compared_codings
from reviews.coding.deciding.queries import to_decide
from reviews.coding.queries import mine_to_code, share_of
from reviews.findings.queries import findings_of
from reviews.permissions import Permission
from reviews.stages import Stage
from tests.cast import LONDON, Cast
from tests.factories import review_at
from tests.reviews.coding.colleagues import Colleagues, also, coded, drawn
from workbench.access import Grant, Role, can
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed, NotYet, Refused


def test_a_reviewer_of_another_review_takes_codes_and_finishes(db: Session, cast: Cast, colleagues: Colleagues) -> None:
    drawn(db, cast)
    assert share_of(db, colleagues.sam).waiting == 1
    coding_id = take_next(db, colleagues.sam)
    mine = mine_to_code(db, colleagues.sam)
    assert mine is not None
    assert (mine.id, mine.title, mine.codes) == (coding_id, "Home visits were not made", ())
    keep_unsent_codes(db, colleagues.sam, coding_id, ["IP02"])
    mine = mine_to_code(db, colleagues.sam)
    assert mine is not None
    assert mine.codes == ("IP02",)
    finish_coding(db, colleagues.sam, coding_id, ["IP02", "MO01"])
    assert mine_to_code(db, colleagues.sam) is None
    assert share_of(db, colleagues.sam).coded == 1
    assert verify(db).intact


def test_the_author_the_manager_the_assurer_staff_and_outsiders_cannot_take_it(
    db: Session, cast: Cast, colleagues: Colleagues
) -> None:
    drawn(db, cast)
    everything = (Grant(Role.REVIEWER), Grant(Role.QA))
    for person in (cast.rita, cast.colin, cast.quinn, cast.stef):
        assert share_of(db, also(person, *everything)).waiting == 0
        with pytest.raises(NotYet, match="No finding waits"):
            take_next(db, also(person, *everything))
    for person in (cast.nat, cast.ada, cast.otto, colleagues.wyn):
        with pytest.raises(NotYet, match="No finding waits"):
            take_next(db, person)


def test_somebody_who_once_opened_the_review_cannot_take_it(db: Session, cast: Cast, colleagues: Colleagues) -> None:
    from reviews.cases.commands import note_opened

    note_opened(db, colleagues.uma, drawn(db, cast))
    assert share_of(db, colleagues.uma).waiting == 0
    assert share_of(db, colleagues.sam).waiting == 1


def test_while_they_code_the_second_coder_can_open_nothing_of_the_review(
    db: Session, cast: Cast, colleagues: Colleagues
) -> None:
    """Whoever assures quality could read the review otherwise, and so could a manager of the region."""
    uma = also(colleagues.uma, Grant(Role.COUNTERSIGNER, LONDON), Grant(Role.REVIEWER, LONDON))
    case_id = drawn(db, cast)
    assert findings_of(db, uma, case_id)
    coding_id = take_next(db, uma)
    case = the_case(db, cast.rita, Permission.READ_CASE, case_id)
    allowed = {permission for permission in Permission if can(uma, permission, case)}
    assert allowed & {P for P in Permission if P not in (Permission.CREATE_CASE, Permission.DRAW_FINDINGS)} <= {
        Permission.SECOND_CODE, Permission.READ_AGREEMENT, Permission.READ_FOLLOWING,
    }  # fmt: skip
    with pytest.raises(Refused):
        findings_of(db, uma, case_id)
    assert reviews_of(db, uma) == ()
    assert sum(stage_counts(db, uma).values()) == 0
    assert readable_among(db, uma, [case_id]) == {}
    assert to_decide(db, uma) == ()
    assert compared_codings(db, uma) == ()
    finish_coding(db, uma, coding_id, ["IP02"])
    assert findings_of(db, uma, case_id)


def test_what_the_second_coder_is_given_says_nothing_of_the_first_coding(
    db: Session, cast: Cast, colleagues: Colleagues
) -> None:
    case_id = drawn(db, cast)
    take_next(db, colleagues.sam)
    case = the_case(db, cast.rita, Permission.READ_CASE, case_id)
    (finding,) = findings_of(db, cast.rita, case_id)
    given = repr(mine_to_code(db, colleagues.sam))
    for tag in finding.tags:
        for secret in (tag.code, tag.guid, tag.factor_id, tag.name, tag.id):
            assert secret not in given
    for secret in (case.id, case.reference, finding.id, cast.rita.account_id, cast.rita.name, cast.rita.email):
        assert secret not in given


def test_a_guessed_id_opens_nothing(db: Session, cast: Cast, colleagues: Colleagues) -> None:
    drawn(db, cast)
    coding_id = take_next(db, colleagues.sam)
    for guess in (coding_id, "no such id"):
        for person in (colleagues.uma, cast.rita, cast.quinn, cast.nat):
            with pytest.raises(NotAllowed, match="not yours to code"):
                finish_coding(db, person, guess, ["IP02"])
            with pytest.raises(NotAllowed, match="not yours to code"):
                keep_unsent_codes(db, person, guess, ["IP02"])
            with pytest.raises(NotAllowed, match="not yours to code"):
                give_back(db, person, guess)


def test_a_finished_coding_cannot_be_changed(db: Session, cast: Cast, colleagues: Colleagues) -> None:
    coding_id = coded(db, cast, colleagues.sam)
    for change in (finish_coding, keep_unsent_codes):
        with pytest.raises(NotAllowed, match="coded already"):
            change(db, colleagues.sam, coding_id, ["IP01"])
    with pytest.raises(NotAllowed, match="coded already"):
        give_back(db, colleagues.sam, coding_id)


@pytest.mark.parametrize("codes", [[], ["ZZ99"], ["GP10"], ["IP01", "IP01"]])
def test_factors_that_do_not_fit_are_refused(db: Session, cast: Cast, colleagues: Colleagues, codes: list[str]) -> None:
    drawn(db, cast)
    coding_id = take_next(db, colleagues.sam)
    with pytest.raises(Invalid):
        finish_coding(db, colleagues.sam, coding_id, codes)


def test_what_is_given_back_goes_to_somebody_else(db: Session, cast: Cast, colleagues: Colleagues) -> None:
    case_id = drawn(db, cast)
    give_back(db, colleagues.uma, take_next(db, colleagues.uma))
    assert findings_of(db, colleagues.uma, case_id)
    assert share_of(db, colleagues.uma).waiting == 0
    assert take_next(db, colleagues.sam)
    with pytest.raises(NotYet, match="No finding waits"):
        take_next(db, colleagues.uma)


def test_a_restricted_or_unfinished_review_is_not_coded(db: Session, cast: Cast, colleagues: Colleagues) -> None:
    case = the_case(db, cast.rita, Permission.READ_CASE, review_at(db, cast, Stage.DRAFTING))
    assert not can(colleagues.sam, Permission.SECOND_CODE, case)
    from dataclasses import replace

    final = replace(case, stage=Stage.FINAL)
    assert can(colleagues.sam, Permission.SECOND_CODE, final)
    assert not can(colleagues.sam, Permission.SECOND_CODE, replace(final, is_restricted=True))
    assert not can(replace(colleagues.sam, only_reads=True), Permission.SECOND_CODE, final)
