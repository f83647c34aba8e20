"""Passages are found whichever way a program counts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from taxonomy.interchange.positions import AS_THE_FORMAT_SAYS, placed

TEXTS = st.text(st.sampled_from("abcde \n👪🏽שم") | st.characters(exclude_categories=("Cs",)), min_size=1, max_size=50)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_code_points_are_taken_where_nothing_is_quoted() -> None:
    assert placed("👪 family", [(2, 8, "")]).spans == ((2, 8),)


def test_utf_16_units_are_converted_where_the_quotation_shows_them() -> None:
    found = placed("👪👪 family plan", [(5, 11, "family")])
    assert (found.spans, found.counted) == (((3, 9),), "UTF-16 units")


def test_utf_16_units_are_converted_where_a_passage_would_lie_outside_the_text() -> None:
    assert placed("👪👪 plan", [(5, 9, "")]).spans == ((3, 7),)


def test_line_ends_are_counted_as_the_program_did() -> None:
    assert placed("One\r\ntwo\r\nthree", [(8, 13, "three")]).spans == ((10, 15),)
    assert placed("One\ntwo\nthree", [(10, 15, "three")]).spans == ((8, 13),)
    assert placed("👪\r\ntwo", [(3, 6, "two")]).spans == ((3, 6),)


def test_a_passage_that_is_empty_or_outside_is_nowhere() -> None:
    assert placed("abc", [(1, 1, ""), (2, 9, ""), (-1, 2, "")]).spans == (None, None, None)


def test_a_name_that_is_a_guid_is_no_quotation() -> None:
    assert placed("👪 abc", [(2, 5, "0f8fad5b-d9cb-469f-a165-70867728950e")]).counted == AS_THE_FORMAT_SAYS


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.data())
def test_passages_of_a_utf_16_program_that_quotes_them_come_back_to_their_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    marked = f"{text}≡passage≡"
    spans = [(utf16(text[:start]), utf16(text[:end]), ""), (utf16(text) + 1, utf16(text) + 8, "passage")]
    found = placed(marked, spans)
    at = found.spans[1]
    assert at is not None
    assert marked[at[0] : at[1]] == "passage"
    assert found.spans[0] == (start, end)
