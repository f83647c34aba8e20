"""What a request to an agency says, where it stands, and when a reminder is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.chronology.contributions.rules import (
    ANSWERS,
    AgencyAnswer,
    ContributionDraft,
    check_contribution,
)
from reviews.chronology.contributions.standing import reminder_due_on, reminder_in_words, standing_in_words
from workbench.errors import Invalid

TODAY = date(2026, 4, 3)
ASKED, DUE = date(2026, 3, 2), date(2026, 3, 30)
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def test_every_answer_is_said_in_words() -> None:
    assert ANSWERS.keys() == set(AgencyAnswer)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"agency": " "}, "agency"),
        ({"agency": "x" * 121}, "agency"),
        ({"note": "\0"}, "note"),
        ({"asked_on": TODAY + timedelta(days=1)}, "asked_on"),
        ({"period_from": DUE, "period_to": ASKED}, "period_to"),
        ({"due_on": DUE}, "asked_on"),
        ({"asked_on": DUE, "due_on": ASKED}, "due_on"),
        ({"answer": AgencyAnswer.RECEIVED}, "received_on"),
        ({"received_on": DUE}, "received_on"),
        ({"asked_on": DUE, "received_on": ASKED, "answer": AgencyAnswer.RECEIVED}, "received_on"),
        ({"answer": AgencyAnswer.DECLINED, "received_on": DUE}, "note"),
    ],
)
def test_a_request_that_could_not_be_so_is_refused_beside_its_field(changed: dict, field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_contribution(ContributionDraft(**({"agency": "Police"} | changed)), TODAY)
    assert refusal.value.field == field


def test_a_request_may_say_little_or_much() -> None:
    check_contribution(ContributionDraft("Police"), TODAY)
    check_contribution(
        ContributionDraft(
            "Police",
            "review officer",
            date(2020, 1, 1),
            DUE,
            ASKED,
            DUE,
            AgencyAnswer.DECLINED,
            TODAY,
            "No reason given",
        ),
        TODAY,
    )


def test_where_a_request_stands_is_said_in_words() -> None:
    def said(asked: date | None, due: date | None, received: date | None = None, answer: str = "awaited") -> str:
        return standing_in_words(asked, due, received, AgencyAnswer(answer), TODAY)

    assert said(None, None) == "Still to be asked"
    assert said(ASKED, None) == "Asked on 2 March 2026, with no day by which it is due"
    assert said(ASKED, TODAY) == "Asked on 2 March 2026, due on 3 April 2026"
    assert said(ASKED, DUE) == "Asked on 2 March 2026, due on 30 March 2026: 4 days late"
    assert said(ASKED, DUE, TODAY, "received") == "Received on 3 April 2026, 4 days late"
    assert said(ASKED, DUE, DUE, "received") == "Received on 30 March 2026"
    assert said(ASKED, DUE, DUE, "nothing held") == "Holds nothing for this period (said on 30 March 2026)"
    assert said(ASKED, DUE, DUE, "declined") == "Will not give an account (said on 30 March 2026)"


def test_what_is_to_be_done_about_reminding_is_said_in_words() -> None:
    assert reminder_in_words(None, None, 0, TODAY) == ""
    assert reminder_in_words(TODAY, None, 0, TODAY) == "A reminder is due now"
    once = "Reminded once, on 2 March 2026. Next reminder on 4 April 2026"
    assert reminder_in_words(date(2026, 4, 4), ASKED, 1, TODAY) == once
    assert reminder_in_words(None, ASKED, 3, TODAY) == "Reminded 3 times, the last on 2 March 2026"


@given(DAYS, DAYS, st.none() | DAYS)
def test_a_reminder_is_never_due_before_the_agency_was_asked_nor_within_two_weeks_of_the_last(
    asked: date, due: date, reminded: date | None
) -> None:
    found = reminder_due_on(asked, due, reminded, AgencyAnswer.AWAITED)
    assert found is not None
    assert found >= asked
    assert reminded is None or found - reminded >= timedelta(days=14)


@pytest.mark.parametrize("answer", [AgencyAnswer.RECEIVED, AgencyAnswer.NOTHING_HELD, AgencyAnswer.DECLINED])
def test_nobody_is_reminded_of_what_they_answered_or_were_not_asked(answer: AgencyAnswer) -> None:
    assert reminder_due_on(ASKED, DUE, None, answer) is None
    assert reminder_due_on(None, DUE, None, AgencyAnswer.AWAITED) is None
    assert reminder_due_on(ASKED, None, None, AgencyAnswer.AWAITED) is None
