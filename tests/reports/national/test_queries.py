"""The nation reads approved reviews as numbers, on both databases; nobody else does, and it reads nothing more."""

from dataclasses import fields

import pytest
from sqlmodel import Session

from reports.national import queries
from reports.national.measures import WHOLE
from reviews.cases.queries import reviews_of
from reviews.workflow.approved import Approved, approved_factors, approved_reviews, last_approval
from tests.cast import Cast
from tests.reports.national.made import GUID, THEMES, approved, many, store
from workbench.errors import NotAllowed


def test_what_is_read_is_what_was_approved(db: Session, cast: Cast) -> None:
    reviews = many(40)
    store(db, reviews)
    assert sorted(map(repr, approved_reviews(db, cast.nat))) == sorted(map(repr, reviews))


def test_the_picture_names_every_factor_of_the_vocabulary(db: Session, cast: Cast) -> None:
    store(db, many(40))
    picture = queries.picture(db, cast.nat)
    assert picture.themes == THEMES
    assert picture.figure(GUID["IP01"], WHOLE).of == 40


def test_factors_that_were_found_are_listed_once(db: Session, cast: Cast) -> None:
    store(db, [approved("IP01", "PD01"), approved("IP01", quarter="2024-Q1")])
    found = approved_factors(db, cast.nat)
    assert [(factor.code, factor.name) for factor in found] == [
        ("IP01", "Risk level recorded below the evidence"), ("PD01", "High caseload"),
    ]  # fmt: skip


def test_the_last_approval_is_known(db: Session, cast: Cast) -> None:
    assert last_approval(db, cast.nat) is None
    store(db, [approved(quarter="2025-Q2"), approved(quarter="2024-Q1")])
    found = last_approval(db, cast.nat)
    assert found is not None
    assert found.year == 2025


@pytest.mark.parametrize("part", ["rita", "colin", "stef", "quinn", "ada", "otto"])
def test_nobody_but_the_analyst_reads_the_nation(db: Session, cast: Cast, part: str) -> None:
    with pytest.raises(NotAllowed):
        queries.picture(db, getattr(cast, part))


def test_the_nation_sees_no_case(db: Session, cast: Cast) -> None:
    store(db, many(5))
    assert reviews_of(db, cast.nat) == ()
    assert {field.name for field in fields(Approved)} == {
        "quarter", "region", "offence", "answer", "qa_days", "factors", "explains", "entries", "entries_used",
    }  # fmt: skip
