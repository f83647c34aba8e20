"""Marked words are found again after edits elsewhere, and never on other words; an edit inside them is said."""

from hypothesis import assume, example, given
from hypothesis import strategies as st

from reviews.coding.marking.anchoring import LONG, Standing, anchor_at, find

TEXT = (
    "A visit was planned for Monday. Nobody went. On Thursday the visit was put off again, because two posts in three "
    "were vacant. The next visit was made in May. 🙂 It was the first visit in half a year."
)
WORDS = st.lists(
    st.sampled_from(["visit", "was", "made", "the", "plan", "of", "risk", "café", "🙂", "no", "note", "team", "not"]),
    min_size=3,
    max_size=40,
)


def marked(words: str, text: str = TEXT, nth: int = 0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return anchor_at(text, start, start + len(words))


def test_an_unchanged_text_has_its_words_where_they_were() -> None:
    for nth in range(4):
        anchor = marked("visit", nth=nth)
        found = find(anchor, TEXT)
        assert (found.standing, found.start, found.end) == (Standing.SAME, anchor.start, anchor.end)


def test_words_before_them_move_them() -> None:
    anchor = marked("two posts in three were vacant")
    text = "In February 🙂 it began. " + TEXT
    found = find(anchor, text)
    assert found.standing is Standing.MOVED
    assert text[found.start : found.end] == "two posts in three were vacant"


def test_of_several_the_one_in_the_same_company_is_meant() -> None:
    for nth in range(4):
        anchor = marked("visit", nth=nth)
        text = "The team had no visit on record. " + TEXT
        found = find(anchor, text)
        assert found.start == anchor.start + len("The team had no visit on record. ")


def test_a_change_inside_them_is_said() -> None:
    found = find(marked("two posts in three were vacant"), TEXT.replace("two posts", "three posts"))
    assert found.standing is Standing.CHANGED
    assert not found.stands


def test_a_short_word_in_other_company_is_not_taken_for_the_one_that_was_meant() -> None:
    found = find(marked("vacant"), "The house next door stood vacant when the police came by.")
    assert found.standing is Standing.CHANGED


def test_a_part_of_a_longer_word_is_not_the_word() -> None:
    anchor = marked("plan", "Her plan said so.")
    assert find(anchor, "Her planning said so.").standing is Standing.CHANGED


@given(WORDS, WORDS, st.data())
@example(["no", "no", "no"], ["no"] * 3, None)
def test_an_edit_elsewhere_never_puts_it_on_other_words(words: list[str], put: list[str], data) -> None:
    text = " ".join(words)
    if data is None:
        first, last, edit = 1, 1, 0
    else:
        first = data.draw(st.integers(0, len(words) - 1))
        last = data.draw(st.integers(first, len(words) - 1))
        edit = data.draw(st.integers(0, len(words)))
    start = len(" ".join(words[:first])) + (1 if first else 0)
    exact = " ".join(words[first : last + 1])
    anchor = anchor_at(text, start, start + len(exact))
    assume(edit <= first or edit > last)
    before = put if edit <= first else []
    changed = [*words[:edit], *put, *words[edit:]]
    now = " ".join(changed)
    at = len(" ".join(changed[: first + len(before)])) + (1 if first + len(before) else 0)
    found = find(anchor, now)
    if found.stands:
        assert now[found.start : found.end] == exact
    if now.count(exact) == 1 and len(exact) >= LONG:
        assert (found.start, found.end) == (at, at + len(exact))


@given(WORDS, st.data())
def test_an_edit_inside_says_changed(words: list[str], data) -> None:
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start = len(" ".join(words[:first])) + (1 if first else 0)
    anchor = anchor_at(text, start, start + len(" ".join(words[first : last + 1])))
    edit = data.draw(st.integers(first, last))
    now = " ".join([*words[:edit], "otherwise", *words[edit + 1 :]])
    assume(anchor.exact not in now)
    assert find(anchor, now).standing is Standing.CHANGED
