"""A finding read as a chain."""

from dataclasses import replace

import pytest

from reviews.findings.queries import FindingView, GroundView
from reviews.findings.rules import FindingKind, GroundKind
from reviews.findings.widgets.chain import who_knew


@pytest.mark.parametrize("when", ["11 December 2025", "11 December 2025, 9:40am"])
def test_who_knew_names_the_whole_date_and_the_agency(when: str) -> None:
    fields = dict.fromkeys(GroundView.__dataclass_fields__, "")
    ground = GroundView(**{**fields, "kind": GroundKind.ENTRY, "known_to": ("Police",)})
    ground = replace(ground, in_words=f"{when}, Probation: A call was made: it was not returned.")
    fields = dict.fromkeys(FindingView.__dataclass_fields__, "")
    finding = FindingView(**{**fields, "kind": FindingKind.CONCERN, "grounds": (ground,), "tags": ()})
    assert who_knew(finding) == f"{when}, Probation: Police"
