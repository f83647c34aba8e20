"""How a source that names a document is read, and what makes links acceptable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.evidence.linking import MOST, LinkDraft, check_links, place_named
from workbench.errors import Invalid


@pytest.mark.parametrize(
    ("source", "number", "place"),
    [
        ("D03", 3, ""),
        ("D01; D03", 3, ""),
        ("d3, page 4", 3, "page 4"),
        ("D03, p. 4, para 2", 3, "p. 4, para 2"),
        ("Document 3 (pages 4-6)", 3, "pages 4-6"),
        ("D13", 3, None),
        ("D30", 3, None),
        ("D03.4", 3, None),
        ("Case record, page 3", 3, None),
        ("", 3, None),
    ],
)
def test_a_source_names_a_document_and_a_place_in_it(source: str, number: int, place: str | None) -> None:
    assert place_named(source, number) == place


@given(st.text(max_size=80), st.integers(1, 300))
def test_no_source_is_too_odd_to_be_read(source: str, number: int) -> None:
    place = place_named(source, number)
    assert place is None or place in source


@pytest.mark.parametrize(
    ("drafts", "field"),
    [
        ([], "entries"),
        ([LinkDraft("a"), LinkDraft("a", "page 2")], "entries"),
        ([LinkDraft(str(number)) for number in range(MOST + 1)], "entries"),
        ([LinkDraft("a", "x" * 201)], "place"),
    ],
)
def test_what_is_wrong_with_links_is_named(drafts: list[LinkDraft], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_links(drafts)
    assert refused.value.field == field
