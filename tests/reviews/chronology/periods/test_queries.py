"""What was in force on each day, read from a review."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import Session

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.periods.queries import periods_of
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry
from workbench.errors import NotAllowed


def add(db: Session, cast: Cast, case_id: str, kind: str, when: str, **details: Any) -> None:
    details = {name.rstrip("_"): value for name, value in details.items()}
    add_entry(db, cast.rita, case_id, an_entry(when, agency="Probation", kind=kind, details=details))


def test_a_review_with_no_entries_has_nothing_established(db: Session, cast: Cast, case_id: str) -> None:
    periods = periods_of(db, cast.rita, case_id)
    assert (periods.first, periods.last) == (date(2025, 6, 2), date(2026, 1, 9))
    assert [one.in_words for one in periods.responsible] == ["not established"]
    assert periods.days_not_established == (periods.last - periods.first).days + 1
    assert (periods.risk, periods.transfers, periods.addresses, periods.visits) == ((), (), (), ())


def test_what_was_in_force_is_read_from_the_entries(db: Session, cast: Cast, case_id: str) -> None:
    add(db, cast, case_id, "risk of serious harm", "2 June 2025", group="overall", level="medium")
    add(db, cast, case_id, "allocation", "2 June 2025", who="first practitioner")
    add(db, cast, case_id, "responsible", "1 September 2025", nobody=True)
    add(db, cast, case_id, "transfer", "1 September 2025", to="Quay unit", accepted_on="2025-09-11")
    add(db, cast, case_id, "address", "5 June 2025", address="hostel", from_="2025-06-05")
    add(db, cast, case_id, "home visit", "9 June 2025", done=True)
    add(db, cast, case_id, "tier", "", tier="A2")
    periods = periods_of(db, cast.colin, case_id)
    assert [(group, [one.value for one in course]) for group, course in periods.risk] == [("overall", ["medium"])]
    assert [one.value for one in periods.responsible] == ["first practitioner", "nobody", "Quay unit"]
    assert periods.days_without_anybody == 10
    assert ([one.label for one in periods.addresses], len(periods.visits)) == (["hostel"], 1)
    assert periods.undated == (("tier", 1),)
    assert len(periods.visits_due) == 1


def test_an_undated_transfer_stands_by_its_acceptance_and_is_not_said_to_stand_nowhere(
    db: Session, cast: Cast, case_id: str
) -> None:
    add(db, cast, case_id, "transfer", "", to="Quay unit", accepted_on="2025-09-11")
    add(db, cast, case_id, "transfer", "", to="North unit", result="waiting")
    periods = periods_of(db, cast.colin, case_id)
    assert periods.responsible[-1].value == "Quay unit"
    assert periods.undated == (("transfer", 1),)


def test_another_reviews_periods_are_not_shown(db: Session, cast: Cast, case_id: str, noise: str) -> None:
    add(db, cast, case_id, "tier", "2 June 2025", tier="A2")
    assert [one.value for one in periods_of(db, cast.colin, noise).tier] == [None]
    with pytest.raises(NotAllowed):
        periods_of(db, cast.otto, case_id)
