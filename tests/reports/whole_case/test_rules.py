"""What is said before a whole review leaves."""

import pytest

from reports.whole_case.rules import LARGEST, Channel, LeavingDraft, check_leaving, check_size, file_name
from workbench.errors import Invalid

WHOLE = LeavingDraft("The records team", "The office moves house", Channel.OWN_STORE)


def test_to_whom_why_and_how_are_enough() -> None:
    assert check_leaving(WHOLE) is Channel.OWN_STORE


@pytest.mark.parametrize(
    ("field", "draft"),
    [
        ("to_whom", LeavingDraft(" ", "Why", Channel.EMAIL)),
        ("to_whom", LeavingDraft("x" * 201, "Why", Channel.EMAIL)),
        ("why", LeavingDraft("Somebody", " ", Channel.EMAIL)),
        ("why", LeavingDraft("Somebody", "a\0b", Channel.EMAIL)),
        ("channel", LeavingDraft("Somebody", "Why", None)),
    ],
)
def test_each_is_asked_for_beside_its_box(field, draft) -> None:
    with pytest.raises(Invalid) as refused:
        check_leaving(draft)
    assert refused.value.field == field


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    check_size(LARGEST)
    with pytest.raises(Invalid, match="larger than 200 MB"):
        check_size(LARGEST + 1)


def test_its_name_names_nobody() -> None:
    assert file_name("SFO-2026-0007") == "SFO-2026-0007-whole-review.zip"
