"""Words chosen in the browser are read only in the form they have; lines under words never meet in one lane."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.selecting import Chosen, lanes, read_chosen

SENT = {"start": 3, "end": 9, "words": "🙂 was", "digest": "d", "turn": "t-1"}
SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda one: (one[0], one[0] + one[1])), max_size=12
)


def test_words_chosen_in_this_turn_are_read() -> None:
    assert read_chosen(SENT, "t-1") == Chosen(3, 9, "🙂 was", "d")


@pytest.mark.parametrize(
    "sent",
    [
        None,
        "words",
        7,
        [],
        {},
        SENT | {"turn": "t-0"},
        SENT | {"start": "3"},
        SENT | {"end": True},
        SENT | {"words": None},
    ],
)
def test_anything_else_is_nothing_chosen(sent: object) -> None:
    assert read_chosen(sent, "t-1") is None


@given(SPANS)
def test_lines_in_one_lane_never_meet_and_no_lane_is_wasted(spans: list[tuple[int, int]]) -> None:
    found = lanes(spans)
    for one, (start, end) in zip(found, spans, strict=True):
        meeting = [lane for lane, span in zip(found, spans, strict=True) if span[0] < end and start < span[1]]
        assert meeting.count(one) == 1
    deepest = max((sum(span[0] <= at < span[1] for span in spans) for at in range(50)), default=0)
    assert len(set(found)) == deepest
