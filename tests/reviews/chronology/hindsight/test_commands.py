"""Saying whose practice is judged."""

from datetime import date

import pytest
from sqlmodel import Session

from reviews.cases.commands import allocate
from reviews.chronology.entries.commands import add_entry
from reviews.chronology.hindsight.commands import judge_practice, leave_practice
from reviews.chronology.hindsight.queries import hindsight_of, line_of, practices_of
from reviews.chronology.hindsight.rules import PracticeDraft, Side
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.people.commands import add_staff
from reviews.people.rules import StaffDraft
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry, known
from workbench.errors import Invalid, NotAllowed, NotYet


@pytest.fixture
def staff_id(db: Session, cast: Cast, case_id: str) -> str:
    return add_staff(db, cast.rita, case_id, StaffDraft("Stef Okoro", "probation practitioner"))


def test_until_somebody_is_chosen_everybody_named_as_staff_is_judged_by_the_offence(
    db: Session, cast: Cast, case_id: str, staff_id: str
) -> None:
    line = line_of(db, cast.rita, case_id)
    assert (line.on, line.is_chosen) == (date(2026, 1, 9), False)
    assert line.in_words == "by what was known to Probation practitioner 1 by 9 January 2026"


def test_whose_practice_is_judged_is_said_changed_and_taken_back(
    db: Session, cast: Cast, case_id: str, staff_id: str
) -> None:
    add_staff(db, cast.rita, case_id, StaffDraft("Kit Ames", "senior manager"))
    judge_practice(db, cast.rita, case_id, PracticeDraft(staff_id))
    practice_id = judge_practice(db, cast.rita, case_id, PracticeDraft(staff_id, date(2025, 12, 3)))
    line = line_of(db, cast.rita, case_id)
    assert line.in_words == "by what was known to Probation practitioner 1 by 3 December 2025"
    leave_practice(db, cast.rita, case_id, practice_id)
    assert practices_of(db, cast.rita, case_id) == ()
    assert len(line_of(db, cast.rita, case_id).judged) == 2


def test_entries_lie_on_a_side_of_the_line_by_id(
    db: Session, cast: Cast, case_id: str, noise: str, staff_id: str
) -> None:
    known_id, later_id = (add_entry(db, cast.rita, case_id, an_entry(when)) for when in ("3 May 2025", "1 Feb 2026"))
    say_who_knew(db, cast.rita, case_id, known_id, known("4 May 2025", staff_id=staff_id))
    found = hindsight_of(db, cast.rita, case_id, [known_id, later_id, "elsewhere"])
    assert {entry_id: one.side for entry_id, one in found.items()} == {
        known_id: Side.PRACTITIONER,
        later_id: Side.LATER,
    }
    assert "Stef" not in found[known_id].in_words


def test_nobody_of_another_review_is_judged(db: Session, cast: Cast, case_id: str, noise: str, staff_id: str) -> None:
    practice_id = judge_practice(db, cast.rita, case_id, PracticeDraft(staff_id))
    allocate(db, cast.colin, noise, reviewer_id=cast.rita.account_id, countersigner_id=None)
    with pytest.raises(Invalid, match="not named as staff"):
        judge_practice(db, cast.rita, noise, PracticeDraft(staff_id))
    with pytest.raises(NotAllowed):
        leave_practice(db, cast.rita, noise, practice_id)


def test_only_the_reviewer_says_whose_practice_is_judged(db: Session, cast: Cast, case_id: str, staff_id: str) -> None:
    with pytest.raises(NotYet):
        judge_practice(db, cast.colin, case_id, PracticeDraft(staff_id))
    with pytest.raises(NotAllowed):
        line_of(db, cast.otto, case_id)
