"""Writing the people in a review, on both databases."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from reviews.cases.queries import reports_for, the_case
from reviews.people.commands import add_staff, add_victim, change_staff, change_supervised
from reviews.people.names.commands import add_name
from reviews.people.queries import gaps, people_of
from reviews.people.rules import AliasDraft, NameKind, Relation, StaffDraft, SupervisedDraft, VictimDraft
from reviews.permissions import Permission
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import notified, review_at
from workbench.errors import Invalid, NotAllowed, NotYet, Stale

SAM = StaffDraft("Sam Gray", "senior manager")


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """A commissioned review, beside another."""
    review_at(db, cast, Stage.COMMISSIONED)
    return review_at(db, cast, Stage.COMMISSIONED)


def test_staff_are_numbered_and_labelled_by_role(db: Session, cast: Cast, case_id: str) -> None:
    before = len(people_of(db, cast.rita, case_id).staff)
    add_staff(db, cast.rita, case_id, SAM)
    added = people_of(db, cast.rita, case_id).staff[-1]
    assert added.label == f"Senior manager {before + 1}"
    assert "Sam" not in added.label


def test_a_member_of_staff_with_an_account_may_read_once_it_is_open_to_them(
    db: Session, cast: Cast, case_id: str
) -> None:
    add_staff(db, cast.rita, case_id, replace(SAM, account_id=cast.otto.account_id))
    assert cast.otto.account_id in the_case(db, cast.rita, Permission.READ_CASE, case_id).staff_ids
    assert reports_for(db, cast.otto) == ()


def test_taking_the_account_away_takes_the_access_away(db: Session, cast: Cast, case_id: str) -> None:
    person_id = add_staff(db, cast.rita, case_id, replace(SAM, account_id=cast.otto.account_id))
    version = next(member.version for member in people_of(db, cast.rita, case_id).staff if member.id == person_id)
    change_staff(db, cast.rita, case_id, person_id, SAM, seen_version=version)
    assert cast.otto.account_id not in the_case(db, cast.rita, Permission.READ_CASE, case_id).staff_ids


def test_the_reviewer_is_not_staff_in_their_own_review(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid, match="cannot be named as staff") as refused:
        add_staff(db, cast.rita, case_id, replace(SAM, account_id=cast.rita.account_id))
    assert refused.value.field == "account_id"


def test_staff_of_another_review_are_not_changed_from_this_one(db: Session, cast: Cast, case_id: str) -> None:
    other = review_at(db, cast, Stage.COMMISSIONED)
    theirs = add_staff(db, cast.rita, other, SAM)
    with pytest.raises(NotAllowed, match="not part of this review"):
        change_staff(db, cast.rita, case_id, theirs, SAM, seen_version=1)


def test_a_name_is_added_and_the_person_is_found_under_it(db: Session, cast: Cast, case_id: str) -> None:
    add_name(db, cast.rita, case_id, AliasDraft("Lexy", NameKind.NICKNAME))
    person = people_of(db, cast.rita, case_id).supervised
    assert person is not None
    assert "Lexy" in [alias.name for alias in person.aliases]


def test_a_second_writer_is_told_and_shown_what_was_saved(db: Session, cast: Cast, case_id: str) -> None:
    seen = people_of(db, cast.rita, case_id).supervised
    assert seen is not None
    draft = SupervisedDraft("X123456", "Example", "Alexander", date(1990, 5, 17))
    change_supervised(db, cast.rita, case_id, draft, seen.version)
    with pytest.raises(Stale) as refused:
        change_supervised(db, cast.rita, case_id, replace(draft, given_names="Alexis"), seen.version)
    assert refused.value.theirs["given_names"] == "Alexander"


def test_victims_are_known_by_relation(db: Session, cast: Cast, case_id: str) -> None:
    add_victim(db, cast.rita, case_id, VictimDraft(Relation.FAMILY))
    assert people_of(db, cast.rita, case_id).victims[-1].relation is Relation.FAMILY


def test_people_are_missing_until_they_are_named(db: Session, cast: Cast) -> None:
    case_id = notified(db, cast)
    assert [gap.reason for gap in gaps(db, case_id)] == [
        "Add the staff whose work the review looks at, so that they can read it and reply."
    ]


def test_nobody_adds_staff_once_it_is_final(db: Session, cast: Cast) -> None:
    final = review_at(db, cast, Stage.FINAL)
    with pytest.raises(NotYet):
        add_staff(db, cast.rita, final, SAM)
