"""Writing names, dates of birth and numbers, on both databases."""

from datetime import date

import pytest
from sqlmodel import Session, select

from reviews.people.matching.models import NameWord
from reviews.people.names.commands import add_birth, add_identifier, add_name, change_name, remove
from reviews.people.names.queries import record_of
from reviews.people.names.rules import BirthDraft, IdentifierDraft, IdentifierKind
from reviews.people.rules import AliasDraft, Certainty, NameKind
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import notified, review_at
from workbench.errors import Invalid, NotAllowed, NotYet, Stale

BIRTH_NAME = AliasDraft("Alex Brown", NameKind.BIRTH, "1990", "2012-06", "Marriage record", Certainty.LIKELY)


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """A notified review, beside another."""
    notified(db, cast)
    return notified(db, cast)


def words_kept(db: Session, case_id: str) -> set[str]:
    return set(db.exec(select(NameWord.word).where(NameWord.case_id == case_id)))


def test_a_name_is_kept_with_all_that_is_said_of_it(db: Session, cast: Cast, case_id: str) -> None:
    add_name(db, cast.rita, case_id, BIRTH_NAME)
    (one,) = record_of(db, cast.rita, case_id).names
    said = (one.name, one.kind, one.from_when, one.until_when, one.source, one.certainty)
    assert said == ("Alex Brown", NameKind.BIRTH, "1990", "2012-06", "Marriage record", Certainty.LIKELY)
    assert words_kept(db, case_id) == {"alex", "example", "brown"}


def test_a_name_corrected_is_found_as_it_is_now(db: Session, cast: Cast, case_id: str) -> None:
    name_id = add_name(db, cast.rita, case_id, BIRTH_NAME)
    change_name(db, cast.rita, case_id, name_id, AliasDraft("Alex Braun"), seen_version=1)
    assert words_kept(db, case_id) == {"alex", "example", "braun"}
    with pytest.raises(Stale) as refused:
        change_name(db, cast.rita, case_id, name_id, BIRTH_NAME, seen_version=1)
    assert refused.value.theirs["name"] == "Alex Braun"


def test_what_is_not_theirs_is_taken_away(db: Session, cast: Cast, case_id: str) -> None:
    name_id = add_name(db, cast.rita, case_id, BIRTH_NAME)
    birth_id = add_birth(db, cast.rita, case_id, BirthDraft(date(1990, 7, 15), "Custody record"))
    number_id = add_identifier(db, cast.rita, case_id, IdentifierDraft(IdentifierKind.NOMIS, "A1234BC"))
    with pytest.raises(Stale):
        remove(db, cast.rita, case_id, name_id, seen_version=4)
    for one in (name_id, birth_id, number_id):
        remove(db, cast.rita, case_id, one, seen_version=1)
    record = record_of(db, cast.rita, case_id)
    assert (record.names, record.births, record.identifiers) == ((), (), ())
    assert words_kept(db, case_id) == {"alex", "example"}


def test_a_date_or_number_is_kept_once(db: Session, cast: Cast, case_id: str) -> None:
    draft = BirthDraft(date(1990, 7, 15), "Custody record")
    number = IdentifierDraft(IdentifierKind.NOMIS, "A1234BC")
    add_birth(db, cast.rita, case_id, draft)
    add_identifier(db, cast.rita, case_id, number)
    with pytest.raises(Invalid, match="already recorded"):
        add_birth(db, cast.rita, case_id, draft)
    with pytest.raises(Invalid, match="already recorded"):
        add_identifier(db, cast.rita, case_id, IdentifierDraft(IdentifierKind.NOMIS, "a1234 bc"))


def test_what_is_on_record_in_another_review_is_not_touched_from_this_one(
    db: Session, cast: Cast, case_id: str
) -> None:
    theirs = add_name(db, cast.rita, notified(db, cast), BIRTH_NAME)
    with pytest.raises(NotAllowed, match="not on record in this review"):
        change_name(db, cast.rita, case_id, theirs, AliasDraft("Other"), seen_version=1)
    with pytest.raises(NotAllowed, match="not on record in this review"):
        remove(db, cast.rita, case_id, theirs, seen_version=1)


def test_nobody_else_writes_and_nothing_is_written_once_it_is_final(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(NotAllowed):
        add_name(db, cast.otto, case_id, BIRTH_NAME)
    with pytest.raises(NotYet):
        add_name(db, cast.rita, review_at(db, cast, Stage.FINAL), BIRTH_NAME)
