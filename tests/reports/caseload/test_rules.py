"""When a return is taken, and when one is withdrawn."""

from dataclasses import replace
from datetime import date

import pytest

from reports.caseload.rules import ReturnDraft, check_return, check_withdrawal
from workbench.errors import Invalid

DRAFT = ReturnDraft(date(2025, 6, 30), "Invented", (), "")
TODAY = date(2026, 11, 22)


def test_a_return_of_a_new_day_is_taken() -> None:
    check_return(DRAFT, frozenset({date(2024, 6, 30)}), TODAY)


def test_a_day_to_come_and_a_day_that_has_a_return_are_refused() -> None:
    with pytest.raises(Invalid, match="30 June 2025 is still to come"):
        check_return(DRAFT, frozenset(), date(2025, 6, 29))
    with pytest.raises(Invalid, match="30 June 202 is too long ago"):
        check_return(replace(DRAFT, as_at=date(202, 6, 30)), frozenset(), TODAY)
    with pytest.raises(Invalid, match="Withdraw it first"):
        check_return(DRAFT, frozenset({DRAFT.as_at}), TODAY)


def test_a_return_is_withdrawn_once_and_with_a_reason() -> None:
    check_withdrawal("Counted twice", is_withdrawn=False)
    for reason, is_withdrawn in (("Counted twice", True), (" ", False), ("x" * 501, False)):
        with pytest.raises(Invalid):
            check_withdrawal(reason, is_withdrawn)
