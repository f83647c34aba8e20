"""What makes an improvement one that can be followed."""

from datetime import date

import pytest

from reviews.improvement.rules import ImprovementDraft, check_improvement, check_owner
from workbench.errors import Invalid

TODAY = date(2026, 4, 3)


def draft(**changes: object) -> ImprovementDraft:
    given: dict[str, object] = {
        "finding_id": "1",
        "what": "Referrals to the police are chased after five working days",
        "owner": "Head of the delivery unit",
        "by_on": date(2026, 9, 30),
        "how_known": "A monthly sample of ten referrals",
    }
    return ImprovementDraft(**(given | changes))  # type: ignore[arg-type]


def test_an_improvement_may_be_due_today() -> None:
    check_improvement(draft(by_on=TODAY), TODAY)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("finding_id", ""),
        ("what", " "),
        ("owner", ""),
        ("by_on", None),
        ("by_on", date(2026, 4, 2)),
        ("how_known", "\n"),
    ],
)
def test_an_improvement_that_nobody_could_follow_is_refused(field: str, value: object) -> None:
    with pytest.raises(Invalid) as refusal:
        check_improvement(draft(**{field: value}), TODAY)
    assert refusal.value.field == field


@pytest.mark.parametrize("owner", ["Jo Bell", "jo bell", "the manager, Jo  Bell", "Jo"])
def test_the_job_is_not_given_to_somebody_by_name(owner: str) -> None:
    names = ("Jo Bell", "Jo")
    with pytest.raises(Invalid) as refusal:
        check_owner(owner, names)
    assert refusal.value.field == "owner"


def test_a_role_that_only_shares_letters_with_a_name_is_taken() -> None:
    check_owner("Head of the joint unit", ("Jo", ""))
