"""A decision has factors that fit and a reason, and is made by a third person."""

import pytest

from reviews.coding.deciding.rules import DecisionDraft, check_decision, check_third
from reviews.findings.rules import FindingKind
from tests.reports.agreement.made import vocabulary
from workbench.errors import Invalid


def test_a_decision_with_factors_and_a_reason_stands() -> None:
    check_decision(DecisionDraft(("IP01",), "The level was low on the day."), FindingKind.CONCERN, vocabulary())


@pytest.mark.parametrize(
    ("codes", "reason", "field"), [((), "Why", "tags"), (("GP10",), "Why", "tags"), (("IP01",), "  ", "reason")]
)
def test_one_without_is_refused_beside_its_field(codes: tuple[str, ...], reason: str, field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_decision(DecisionDraft(codes, reason), FindingKind.CONCERN, vocabulary())
    assert refusal.value.field == field


def test_neither_coder_decides() -> None:
    check_third("uma", ("rita", "sam"))
    with pytest.raises(Invalid, match="You coded this finding yourself"):
        check_third("sam", ("rita", "sam"))
