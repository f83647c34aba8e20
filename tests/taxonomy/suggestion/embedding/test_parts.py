"""A short text is read whole; a long one in parts of some sentences, each word in one of them."""

from hypothesis import given
from hypothesis import strategies as st

from taxonomy.suggestion.embedding.parts import MOST_WORDS, places_of_parts, read_lately


def test_a_long_text_is_read_in_parts_and_the_places_are_those_of_the_whole() -> None:
    one = "The visit was planned for May and was never made by anybody in the team. "
    text = one * 12
    parts = [text[start:end] for start, end in places_of_parts(text)]
    assert len(parts) == 3
    assert all(len(part.split()) <= MOST_WORDS and part.endswith(".") for part in parts[:-1])
    last = read_lately(text)[-1].pieces[1]
    assert text[last.start : last.end] == "The"
    assert last.start > 0
    assert list(places_of_parts(one)) == [(0, len(one))]


@given(st.text(alphabet="ab .\n", max_size=900))
def test_no_word_is_left_out(text: str) -> None:
    parts = list(places_of_parts(text))
    assert " ".join(text[start:end] for start, end in parts).split() == text.split()
