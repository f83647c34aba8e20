"""Earlier improvements like the one being written, as far as somebody may know of them."""

from dataclasses import replace

import pytest
from sqlmodel import Session

from reviews.cases.commands import restrict
from reviews.cases.learnable import approved_cases
from reviews.cases.models import BlindCoder
from reviews.cases.queries import the_case
from reviews.improvement.following.rules import Due
from reviews.improvement.queries import improvements_of
from reviews.improvement.similar.queries import similar_to
from reviews.permissions import Permission
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries, with_improvement
from workbench.access import Actor, Grant, Role
from workbench.errors import NotAllowed, NotYet
from workbench.remembering import remember_in

TEXT = "Plans in the system have a line for visits"


@pytest.fixture
def writing(db: Session, cast: Cast) -> str:
    """A review being drafted; an approved one and one in quality assurance, each with an improvement."""
    remember_in(db)
    review_at(db, cast, Stage.FINAL)
    review_at(db, cast, Stage.COUNTERSIGNING)
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, case_id)
    with_concern(db, cast, case_id)
    return case_id


def test_earlier_ones_are_told_with_their_review_to_whoever_may_read_it(db: Session, cast: Cast, writing: str) -> None:
    with_improvement(db, cast, writing)  # its own is no earlier one
    factors = improvements_of(db, cast.rita, writing)[0].factors
    found = similar_to(db, cast.rita, writing, TEXT, [factors[0].factor_id])
    assert found.in_all == 2
    assert all(one.reference and one.case_id != writing and one.shares_factor for one in found.likest)
    assert found.said == "This was asked for twice before."
    assert found.likest[0].due is Due.LATER
    assert similar_to(db, cast.rita, writing, "Nothing of the kind", ()).likest == ()


def test_of_a_review_that_is_closed_to_somebody_only_approved_words_are_told_and_no_name(
    db: Session, cast: Cast, writing: str
) -> None:
    case = the_case(db, cast.rita, Permission.READ_CASE, writing)
    other = Actor(cast.otto.account_id, cast.otto.email, "Otto", frozenset({Grant(Role.REVIEWER, case.region)}))
    mine = review_at_for(db, cast, other)
    found = similar_to(db, other, mine, TEXT, ())
    (one,) = found.likest  # the one that is not approved is not told of
    assert (one.reference, one.case_id, one.improvement_id) == ("", "", "")
    assert one.what.startswith("The plan that the system shows")
    assert one.region == "London"


def review_at_for(db: Session, cast: Cast, other: Actor) -> str:
    """A review being drafted by somebody else than Rita."""
    return review_at(db, replace(cast, rita=other), Stage.DRAFTING)


def test_nobody_else_may_ask_and_a_restricted_review_is_not_told_of(db: Session, cast: Cast, writing: str) -> None:
    for stranger in (cast.stef, cast.quinn, cast.nat, cast.otto):
        with pytest.raises((NotAllowed, NotYet)):
            similar_to(db, stranger, writing, TEXT, ())
    hidden = review_at(db, cast, Stage.COUNTERSIGNING)
    restrict(db, cast.colin, hidden, is_restricted=True)
    other = Actor(cast.otto.account_id, cast.otto.email, "Otto", frozenset({Grant(Role.REVIEWER, "London")}))
    mine = review_at_for(db, cast, other)
    assert similar_to(db, other, mine, TEXT, ()).in_all == 1
    (approved,) = approved_cases(db)
    db.add(BlindCoder(case_id=approved, account_id=other.account_id))
    db.flush()
    assert similar_to(db, other, mine, TEXT, ()).in_all == 0  # they code it again, and may not know how it was coded
