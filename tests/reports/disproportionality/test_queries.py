"""Groups are read for national analysts alone, of the very review they belong to, and bear no name or id."""

import pytest
from sqlmodel import Session

from reports.disproportionality.queries import lens
from reviews.workflow.approved import approved_groups, approved_reviews
from tests.cast import Cast
from tests.reports.disproportionality.made import SEX, bring, caseload, groups_of, store_with_groups, told
from tests.reports.national.made import many
from workbench.errors import NotAllowed


def test_each_review_has_the_groups_of_its_person(db: Session, cast: Cast) -> None:
    reviews = sorted(many(40), key=lambda review: review.quarter)
    store_with_groups(db, reviews, told(40))
    assert approved_groups(db, cast.nat) == groups_of(told(40))
    assert [review.quarter for review in approved_reviews(db, cast.nat)] == [review.quarter for review in reviews]
    bring(db, cast.nat, caseload())
    found = lens(db, cast.nat)
    assert found.has_caseload
    assert found.observed(SEX).size == 40


def test_nobody_but_an_analyst_reads_groups(db: Session, cast: Cast) -> None:
    for actor in (cast.rita, cast.colin, cast.stef, cast.quinn, cast.ada, cast.otto):
        with pytest.raises(NotAllowed):
            approved_groups(db, actor)
        with pytest.raises(NotAllowed):
            lens(db, actor)
