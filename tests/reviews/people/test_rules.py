"""What makes a person's details acceptable, and how staff are named."""

from dataclasses import replace
from datetime import date

import pytest

from reviews.people.rules import AliasDraft, StaffDraft, SupervisedDraft, check_staff, check_supervised, staff_label
from workbench.errors import Invalid

TODAY = date(2026, 3, 2)
PERSON = SupervisedDraft("X123456", "Example", "Alex", date(1990, 5, 17), (AliasDraft("Lex"),))


@pytest.mark.parametrize("crn", ["", "x123456", "123456", "XX12345", "X12345", "X1234567", "X12345O", "X123456\n"])
def test_a_crn_of_another_shape_is_refused(crn: str) -> None:
    with pytest.raises(Invalid, match="one capital letter and six digits") as refused:
        check_supervised(replace(PERSON, crn=crn), TODAY)
    assert refused.value.field == "crn"


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (replace(PERSON, family_name=" "), "family_name"),
        (replace(PERSON, given_names=""), "given_names"),
        (replace(PERSON, date_of_birth=TODAY), "date_of_birth"),
        (replace(PERSON, aliases=(AliasDraft(" "),)), "alias"),
    ],
)
def test_what_is_missing_is_named(draft: SupervisedDraft, field: str) -> None:
    check_supervised(PERSON, TODAY)
    with pytest.raises(Invalid) as refused:
        check_supervised(draft, TODAY)
    assert refused.value.field == field


@pytest.mark.parametrize(("draft", "field"), [(StaffDraft("", "officer"), "name"), (StaffDraft("Sam", " "), "job")])
def test_staff_have_a_name_and_a_role(draft: StaffDraft, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_staff(draft)
    assert refused.value.field == field


def test_reports_name_staff_by_role_and_number() -> None:
    assert staff_label("probation practitioner", 2) == "Probation practitioner 2"
