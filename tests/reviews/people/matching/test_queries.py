"""Finding people by any name, in the reviews that one may read."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from reviews.cases.commands import allocate
from reviews.intake.commands import create_review
from reviews.people.commands import add_alias, change_supervised
from reviews.people.matching.queries import people_matching
from reviews.people.names.commands import add_birth, add_identifier, remove_name
from reviews.people.names.rules import BirthDraft, IdentifierDraft, IdentifierKind
from reviews.people.queries import people_in
from reviews.people.rules import AliasDraft, NameKind, SupervisedDraft
from tests.cast import Cast
from tests.factories import notified
from workbench.errors import Invalid

BORN = date(1988, 7, 5)


@pytest.fixture
def siobhan(db: Session, cast: Cast) -> str:
    """A review of Siobhán O'Brien-Cole, called Corky, beside another person's."""
    notified(db, cast, crn="X000001")
    case_id = notified(db, cast, crn="X000002")
    person = people_in(db, case_id).supervised
    assert person is not None
    draft = SupervisedDraft("X000002", "O'Brien-Cole", "Siobhán Mary", BORN)
    change_supervised(db, cast.rita, case_id, draft, person.version)
    add_alias(db, cast.rita, case_id, AliasDraft("Corky", NameKind.NICKNAME))
    add_alias(db, cast.rita, case_id, AliasDraft("Mary Ashworth", NameKind.MARRIED))
    return case_id


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Siobhán O'Brien-Cole", "name “Siobhán Mary O'Brien-Cole”, part of the name"),
        ("Corky", "nickname “Corky”"),
        ("corkie", "nickname “Corky”, sounds alike"),
        ("corka", "nickname “Corky”, spelled a little differently"),
        ("ASHWORTH, MARY", "married name “Mary Ashworth”, in another order"),
        ("M Ashworth", "married name “Mary Ashworth”, by its initial"),
        ("Ashwroth", "married name “Mary Ashworth”, spelled a little differently, part of the name"),
        ("Siobhan obrien", "name “Siobhán Mary O'Brien-Cole”, part of the name"),
        ("Mrs Mary Ashworth", "married name “Mary Ashworth”"),
        ("Corky Ashworth", "married name “Mary Ashworth” with “Corky”"),
        ("X000002", "CRN X000002, exactly"),
        ("x 000002", "CRN X000002, exactly"),
    ],
)
def test_she_is_found_and_it_is_said_by_which_name(db: Session, cast: Cast, siobhan: str, typed: str, why: str) -> None:
    search = people_matching(db, cast.rita, typed)
    assert [(found.case_id, found.why) for found in search.found] == [(siobhan, why)]
