"""A text is cut into the pieces of the network's list, each with its place in the text."""

from hypothesis import given
from hypothesis import strategies as st

from taxonomy.suggestion.embedding.pieces import BEGIN, END, MOST_PIECES, UNKNOWN, numbers, pieces_of

NAMES = {number: piece for piece, number in numbers().items()}


def cut(text: str) -> list[str]:
    return [NAMES[piece.number] for piece in pieces_of(text)]


def test_words_are_cut_into_the_longest_known_pieces() -> None:
    assert cut("The café's MAPPA level.") == [BEGIN, "the", "cafe", "'", "s", "map", "##pa", "level", ".", END]
    assert cut("x" * 101) == [BEGIN, UNKNOWN, END]
    assert cut("") == [BEGIN, END]


@given(st.text(max_size=400))
def test_whatever_is_typed_every_piece_lies_within_the_text(text: str) -> None:
    pieces = pieces_of(text)
    assert len(pieces) <= MOST_PIECES
    assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces[1:-1])
    assert [piece.start for piece in pieces[1:-1]] == sorted(piece.start for piece in pieces[1:-1])
