"""Finding people by any name, in the reviews that one may read."""

from datetime import date

import pytest
from sqlmodel import Session

from reviews.people.commands import change_supervised
from reviews.people.matching import queries
from reviews.people.matching.queries import people_matching
from reviews.people.names.commands import add_birth, add_identifier, add_name, remove
from reviews.people.names.queries import record_of
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
    add_name(db, cast.rita, case_id, AliasDraft("Corky", NameKind.NICKNAME))
    add_name(db, cast.rita, case_id, AliasDraft("Mary Ashworth", NameKind.MARRIED))
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
        ("Molly Ashworth", "married name “Mary Ashworth”, a short form of the same name"),
        ("Ashwroth", "married name “Mary Ashworth”, spelled a little differently, part of the name"),
        ("Siobhan obrien", "name “Siobhán Mary O'Brien-Cole”, part of the name"),
        ("Mrs Mary Ashworth", "married name “Mary Ashworth”"),
        ("Corky Ashworth", "married name “Mary Ashworth” with “Corky”"),
        ("X000002", "CRN X000002, exactly"),
        ("x 000002", "CRN X000002, exactly"),
        ("Mayr Ashworth", "married name “Mary Ashworth”, spelled a little differently"),
    ],
)
def test_she_is_found_and_it_is_said_by_which_name(db: Session, cast: Cast, siobhan: str, typed: str, why: str) -> None:
    search = people_matching(db, cast.rita, typed)
    assert [(found.case_id, found.why) for found in search.found] == [(siobhan, why)]


@pytest.mark.parametrize("typed", ["Vanderberg", "vandenberg jan", "van der Berg", "Jan Berg", "Vander Berg"])
def test_a_name_with_particles_is_found_however_they_are_joined(db: Session, cast: Cast, typed: str) -> None:
    case_id = notified(db, cast, crn="X000009")
    add_name(db, cast.rita, case_id, AliasDraft("Jan van der Berg", NameKind.BIRTH))
    assert [found.case_id for found in people_matching(db, cast.rita, typed).found] == [case_id]


def test_of_those_with_one_word_and_those_with_both_only_the_latter_are_shown(
    db: Session, cast: Cast, siobhan: str
) -> None:
    other = notified(db, cast, crn="X000003")
    add_name(db, cast.rita, other, AliasDraft("Mary Stone"))
    assert [found.case_id for found in people_matching(db, cast.rita, "Mary Ashworth").found] == [siobhan]
    only_mary = people_matching(db, cast.rita, "Mary Nobody").found
    assert {found.case_id for found in only_mary} == {siobhan, other}
    assert all("without “nobody”" in found.why for found in only_mary)


@pytest.mark.parametrize(
    ("born_on", "why"),
    [
        (BORN, "born that day"),
        (date(1988, 5, 7), "date of birth written a little differently"),
        (date(1978, 7, 5), "date of birth written a little differently"),
        (date(1991, 1, 31), "another date of birth on record is that day"),
    ],
)
def test_a_date_of_birth_narrows_and_says_how(db: Session, cast: Cast, siobhan: str, born_on: date, why: str) -> None:
    add_birth(db, cast.rita, siobhan, BirthDraft(date(1991, 1, 31), "Custody record, page 2"))
    (found,) = people_matching(db, cast.rita, "Corky", born_on).found
    assert found.why.endswith(why)
    assert people_matching(db, cast.rita, "Corky", date(2001, 11, 30)).found == ()


def test_a_number_finds_exactly_and_comes_first(db: Session, cast: Cast, siobhan: str) -> None:
    add_identifier(db, cast.rita, siobhan, IdentifierDraft(IdentifierKind.PNC, "2001/0123456A", "PNC print"))
    (found,) = people_matching(db, cast.rita, "2001 0123456a").found
    assert (found.case_id, found.why) == (siobhan, "PNC number 2001/0123456A, exactly")
    assert people_matching(db, cast.rita, "2001/0123457A").found == ()


def test_a_name_taken_away_finds_nobody(db: Session, cast: Cast, siobhan: str) -> None:
    nickname = next(one for one in record_of(db, cast.rita, siobhan).names if one.name == "Corky")
    remove(db, cast.rita, siobhan, nickname.id, seen_version=nickname.version)
    assert people_matching(db, cast.rita, "Corky").found == ()


def test_a_number_of_people_that_were_not_all_read_is_not_said_to_be_all_of_them(
    db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        notified(db, cast, crn=f"X00001{number}")
    assert people_matching(db, cast.rita, "Alex Example").in_words == "4 people"
    monkeypatch.setattr(queries, "MOST_READ", 3)
    monkeypatch.setattr(queries, "MOST", 2)
    search = people_matching(db, cast.rita, "Alex Example")
    assert (search.in_words, search.more_in_words) == ("At least 3 people", "At least 1 more")


def test_only_reviews_that_the_reader_may_open_are_searched(db: Session, cast: Cast, siobhan: str) -> None:
    assert people_matching(db, cast.colin, "Corky").found != ()
    for stranger in (cast.otto, cast.stef, cast.nat, cast.quinn):
        assert people_matching(db, stranger, "Corky").found == ()
        assert people_matching(db, stranger, "X000002").found == ()


@pytest.mark.parametrize("typed", ["", "  ", "S", "S B", "Mr S", "?"])
def test_nothing_to_look_for_is_refused(db: Session, cast: Cast, typed: str) -> None:
    with pytest.raises(Invalid, match="at least one name of two letters") as refused:
        people_matching(db, cast.rita, typed)
    assert refused.value.field == "name"
