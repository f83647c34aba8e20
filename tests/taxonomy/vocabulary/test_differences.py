"""What versions say otherwise is told factor by factor, and word by word."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from taxonomy.vocabulary.differences import Change, Mark, differences
from tests.taxonomy.vocabulary.made import version
from tests.taxonomy.vocabulary.test_succession import histories


def test_each_way_of_differing_is_said() -> None:
    before = version("IP01", "IP02", "IP03", "IP04", "IP05", "IP06")
    kept, renamed, *rest = version("IP01", "IP02", "IP08<IP03", "IP09<IP03", "IP10<IP04+IP05", "IP11")
    after = (replace(kept, definition="Said otherwise."), replace(renamed, name="Renamed"), *rest)
    assert [one.in_words for one in differences([before, after])] == [
        "IP03 Name of IP03: split into IP08 and IP09",
        "IP04 Name of IP04: merged into IP10",
        "IP05 Name of IP05: merged into IP10",
        "IP06 Name of IP06: retired",
        "IP01 Name of IP01: said otherwise",
        "IP02 Renamed: renamed",
        "IP08 Name of IP08: part of IP03",
        "IP09 Name of IP09: part of IP03",
        "IP10 Name of IP10: IP04 and IP05 in one",
        "IP11 Name of IP11: new",
    ]


def test_words_that_went_and_came_are_marked() -> None:
    pieces = Change("definition", "The level was too low.", "The level was far too low.").pieces
    assert [text for mark, text in pieces if mark is Mark.IN] == ["far "]
    assert not [text for mark, text in pieces if mark is Mark.OUT]


@given(st.text(), st.text())
def test_both_texts_can_be_read_from_the_marked_one(before: str, after: str) -> None:
    pieces = Change("name", before, after).pieces
    assert "".join(text for mark, text in pieces if mark is not Mark.IN) == before
    assert "".join(text for mark, text in pieces if mark is not Mark.OUT) == after


@given(histories())
def test_every_difference_over_any_history_can_be_said(history) -> None:
    for one in differences(history):
        assert one.code in one.in_words
