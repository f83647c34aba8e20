"""What makes an extension acceptable."""

from datetime import date

import pytest

from reviews.deadlines.rules import ExtensionDraft, check_extension
from workbench.errors import Invalid

DUE = date(2026, 4, 14)
LATER = ExtensionDraft(date(2026, 5, 29), "Two members of staff are away until May.")


def test_a_later_date_with_a_reason_is_taken() -> None:
    check_extension(LATER, DUE)
    check_extension(LATER, None)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (ExtensionDraft(LATER.due_on, "  "), "reason"),
        (ExtensionDraft(DUE, LATER.reason), "due_on"),
        (ExtensionDraft(date(2026, 4, 1), LATER.reason), "due_on"),
    ],
)
def test_anything_else_is_refused_at_its_field(draft: ExtensionDraft, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_extension(draft, DUE)
    assert refused.value.field == field
