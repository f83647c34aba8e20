"""What makes a notification acceptable, and how a charge may be spoken of."""

from dataclasses import replace
from datetime import date

import pytest

from reviews.cases.rules import (
    CaseDraft,
    OffenceDraft,
    Outcome,
    Supervision,
    charge_in_words,
    check_case,
)
from workbench.errors import Invalid

TODAY = date(2026, 3, 2)
KINDS = frozenset({"murder", "rape"})
OFFENCE = OffenceDraft("murder", date(2026, 1, 9), date(2026, 1, 12), date(2026, 1, 13))
DRAFT = CaseDraft(
    offences=(OFFENCE,),
    supervision=Supervision.LICENCE,
    started_on=date(2025, 6, 2),
    ended_on=None,
    region="London",
    notified_on=date(2026, 1, 14),
)

WRONG = [
    (replace(DRAFT, region="Narnia"), "region"),
    (replace(DRAFT, offences=()), "offences"),
    (replace(DRAFT, reference="26/1"), "reference"),
    (replace(DRAFT, ended_on=date(2025, 6, 1)), "ended_on"),
    (replace(DRAFT, started_on=date(2027, 1, 1)), "started_on"),
    (replace(DRAFT, mappa_level=4), "mappa_level"),
    (replace(DRAFT, notified_on=date(2026, 3, 3)), "notified_on"),
    (replace(DRAFT, period_from=date(2026, 2, 1)), "period_from"),
    (replace(DRAFT, offences=(replace(OFFENCE, kind="parking"),)), "kind"),
    (replace(DRAFT, offences=(replace(OFFENCE, on=date(2026, 1, 13)),)), "charged_on"),
    (replace(DRAFT, offences=(replace(OFFENCE, charged_on=date(2026, 4, 1)),)), "charged_on"),
    (replace(DRAFT, offences=(replace(OFFENCE, first_court_on=date(2026, 1, 11)),)), "first_court_on"),
]


def test_a_sound_notification_is_taken() -> None:
    check_case(DRAFT, KINDS, TODAY)
    check_case(replace(DRAFT, started_on=None, offences=(replace(OFFENCE, on=None),)), KINDS, TODAY)


@pytest.mark.parametrize(("draft", "field"), WRONG, ids=[f"{n}-{field}" for n, (_, field) in enumerate(WRONG)])
def test_a_contradiction_is_refused_at_its_field(draft: CaseDraft, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_case(draft, KINDS, TODAY)
    assert refused.value.field == field
    assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize("outcome", [o for o in Outcome if o is not Outcome.CONVICTED])
def test_nobody_is_spoken_of_as_guilty_before_a_conviction_is_recorded(outcome: Outcome) -> None:
    assert charge_in_words("murder", outcome).startswith("charged with murder")


def test_a_recorded_conviction_is_said_plainly() -> None:
    assert charge_in_words("murder", Outcome.CONVICTED) == "convicted of murder"
