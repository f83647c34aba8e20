"""A finding that is still being written is kept as it is, and changed one choice at a time."""

import json

from hypothesis import given
from hypothesis import strategies as st

from reviews.findings.rules import FindingKind, GroundDraft, GroundKind, Strength, TagDraft
from reviews.findings.unsent import Choices, Unsent, choices_as_plain, choices_from_plain

GROUNDS = st.builds(
    GroundDraft,
    st.sampled_from(GroundKind),
    st.text(max_size=5),
    st.text(max_size=20),
    st.none() | st.dates(),
    st.none() | st.dates(),
)
TAGS = st.builds(TagDraft, st.text(max_size=4), st.sampled_from(Strength))
CHOICES = st.builds(
    Choices,
    st.sampled_from(FindingKind),
    st.lists(GROUNDS).map(tuple),
    st.lists(TAGS).map(tuple),
    st.lists(st.text(max_size=5)).map(tuple),
)
ENTRY = GroundDraft(GroundKind.ENTRY, "an-entry")


@given(CHOICES)
def test_choices_come_back_from_json_as_they_were(choices: Choices) -> None:
    assert choices_from_plain(json.loads(json.dumps(choices_as_plain(choices)))) == choices


def test_the_same_thing_is_rested_on_once() -> None:
    choices = Choices().with_ground(ENTRY).with_ground(ENTRY)
    assert choices.grounds == (ENTRY,)
    assert choices.without_ground(ENTRY) == Choices()


def test_a_factor_chosen_again_keeps_its_place_and_takes_the_new_strength() -> None:
    choices = Choices().with_tag("IP01").with_tag("MO01").with_tag("IP01", Strength.PRESENT)
    assert choices.tags == (TagDraft("IP01", Strength.PRESENT), TagDraft("MO01", Strength.CONTRIBUTED))
    assert choices.without_tag("IP01").tags == (TagDraft("MO01"),)


def test_a_title_is_one_line() -> None:
    unsent = Unsent(title=" No home\n visit ", what="What", why="")
    assert unsent.finished().title == "No home visit"
    assert unsent.text == " No home\n visit \nWhat"
