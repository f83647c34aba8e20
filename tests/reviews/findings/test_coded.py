"""Suggestions learn from the findings of approved reviews, and of no others."""

import pytest
from sqlmodel import Session

from reviews.findings.coded import coded_findings
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from workbench.errors import NotAllowed


def test_findings_of_an_approved_review_are_learned_from_with_their_factors(db: Session, cast: Cast) -> None:
    approved = review_at(db, cast, Stage.FINAL)
    review_at(db, cast, Stage.REPLYING)  # not yet approved
    found = coded_findings(db, cast.nat)
    assert found
    assert {one.group for one in found} == {approved}
    assert all(one.text and one.codes for one in found)


def test_only_the_national_analyst_has_them_read(db: Session, cast: Cast) -> None:
    for actor in (cast.rita, cast.ada, cast.otto):
        with pytest.raises(NotAllowed):
            coded_findings(db, actor)
