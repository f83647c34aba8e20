"""Transfers: notice, acceptance and address check, in time or not."""

from datetime import date
from typing import Any

import pytest

from reviews.chronology.periods.reference import limits_on
from reviews.chronology.periods.transfers import Came, transfers
from tests.reviews.chronology.periods.happened import LAST, happened

NOTICE = {"to": "Quay unit", "notice_on": "2025-09-01"}


def test_the_limits_are_dated_and_say_that_they_are_not_the_official_text() -> None:
    limits = limits_on(date(1990, 1, 1))
    assert (limits, limits.note) == (limits_on(LAST), "Not the official text")
    assert limits.accepted.due_on(date(2025, 9, 1)) == date(2025, 9, 29)
    assert limits.address_checked.due_on(date(2025, 9, 1)) == date(2025, 9, 11)
    assert limits.accepted.source
    assert limits.address_checked.source


@pytest.mark.parametrize(
    ("details", "acceptance", "address_check"),
    [
        ({**NOTICE, "accepted_on": "2025-09-29", "address_checked_on": "2025-09-11"}, Came.IN_TIME, Came.IN_TIME),
        ({**NOTICE, "accepted_on": "2025-09-30", "address_checked_on": "2025-09-12"}, Came.LATE, Came.LATE),
        ({**NOTICE, "result": "waiting", "address_checked": False}, Came.MISSING, Came.MISSING),
        (NOTICE, Came.NOT_ESTABLISHED, Came.NOT_ESTABLISHED),
        ({**NOTICE, "result": "accepted", "address_checked": True}, Came.NOT_ESTABLISHED, Came.NOT_ESTABLISHED),
        ({**NOTICE, "result": "refused"}, Came.NOT_DUE, Came.NOT_ESTABLISHED),
        ({"to": "Quay unit", "accepted_on": "2025-09-30"}, Came.NOT_ESTABLISHED, Came.NOT_ESTABLISHED),
        ({"to": "Quay unit", "notice_on": "2026-01-05", "result": "waiting", "address_checked": False},
         Came.NOT_DUE, Came.NOT_DUE),
    ],
)  # fmt: skip
def test_a_blank_is_never_taken_for_not_done(details: dict[str, Any], acceptance: Came, address_check: Came) -> None:
    (transfer,) = transfers([happened("transfer", "1 September 2025", **details), happened("arrest", "2025")], LAST)
    assert (transfer.acceptance, transfer.address_check) == (acceptance, address_check)
